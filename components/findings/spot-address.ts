import { mapAddress } from "#components/live/addresses.ts";
import { activityAddress } from "#components/live/activity-address.ts";
import type { Home } from "#components/live/home.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { placeAddress, thingAddress } from "#components/live/thread-address.ts";
import { findThing } from "#model/anchors.ts";
import type { Spot } from "#model/findings/spot.ts";
import type { Plan } from "#model/shape.ts";

/** The address that shows the place of a finding, its thing selected where the page can do so; null when it is no longer there. */
export function spotAddress(plan: Plan, home: Home, spot: Spot): string | null {
  switch (spot.kind) {
    case "page": return spot.page === "comments" ? home : placeAddress(home, { page: spot.page, map: null });
    case "map": case "lane": return mapAddress(home, spot.map);
    case "integration": return registerAddress(home, "integrations", spot.id);
    case "requirement": return `${home}/brief/requirements#requirement=${spot.id}`;
    case "cell": return activityAddress(home, spot.activity);
    case "flow": {
      const flow = plan.flows.find(({ id }) => id === spot.id);
      const found = findThing(plan, spot);
      return flow && found?.place.map ? mapAddress(home, found.place.map, flow.from) : null;
    }
    default: {
      const found = findThing(plan, spot);
      return found && thingAddress(home, spot, found.place);
    }
  }
}
