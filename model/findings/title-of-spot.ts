import { SPOT_LISTS, type Spot } from "#model/findings/spot.ts";
import { parseMapKey, type Plan } from "#model/shape.ts";

/** What the thing at a spot is called; empty for a page, for what has no name and for what is gone. */
export function titleOfSpot(plan: Plan, spot: Spot): string {
  const titleOf = (list: (typeof SPOT_LISTS)[keyof typeof SPOT_LISTS], id: string) => (plan[list] as readonly { readonly id: string; readonly title: string }[]).find((record) => record.id === id)?.title ?? "";
  switch (spot.kind) {
    case "cell": return titleOf("activities", spot.activity);
    case "map":
    case "lane": return titleOf("processes", parseMapKey(spot.map).process);
    case "page": return "";
    default: return titleOf(SPOT_LISTS[spot.kind], spot.id);
  }
}
