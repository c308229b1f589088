import type { Spot } from "#model/findings/spot.ts";
import type { MapKey, Plan } from "#model/shape.ts";
import { activityAddress } from "#components/live/activity-address.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { briefAddress, requirementAddress } from "#components/live/brief-address.ts";
import { goalAddress } from "#components/live/goal-address.ts";
import type { Home } from "#components/live/home.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { registerAddress } from "#components/live/register-address.ts";

/** The page, and the place on it, where a spot is to be seen; null when what it names is there no longer. */
export function spotAddress(home: Home, plan: Plan, spot: Spot): string | null {
  switch (spot.kind) {
    case "goal": return goalAddress(home, spot.id);
    case "question": return questionAddress(home, spot.id);
    case "system": return registerAddress(home, "systems", spot.id);
    case "channel": return registerAddress(home, "channels", spot.id);
    case "integration": return registerAddress(home, "integrations", spot.id);
    case "participant": return `${home}/team`;
    case "activity": return activityAddress(home, spot.id);
    case "cell": return activityAddress(home, spot.activity);
    case "requirement": return requirementAddress(home, spot.id);
    case "process": return mapAddress(home, `${spot.id}/as-is`);
    case "map":
    case "lane": return mapAddress(home, spot.map);
    case "step": return stepAddress(home, plan, spot.id);
    case "flow": return stepAddress(home, plan, plan.flows.find(({ id }) => id === spot.id)?.from);
    case "page": return spot.page === "brief" ? briefAddress(home, "document") : spot.page === "comments" ? home : `${home}/${spot.page}`;
  }
}

function stepAddress(home: Home, plan: Plan, id: string | undefined): string | null {
  const step = plan.steps.find((found) => found.id === id);
  return step ? mapAddress(home, step.map as MapKey, step.id) : null;
}
