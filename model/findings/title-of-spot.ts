import type { Spot } from "#model/findings/spot.ts";
import { parseMapKey, type Plan } from "#model/shape.ts";

const LISTS = {
  goal: "goals", question: "questions", system: "systems", channel: "channels", participant: "participants", activity: "activities", process: "processes", step: "steps", flow: "flows", integration: "integrations", requirement: "requirements",
} as const;

/** What the thing at a spot is called; empty for a page, for what has no name and for what is gone. */
export function titleOfSpot(plan: Plan, spot: Spot): string {
  const titleOf = (list: (typeof LISTS)[keyof typeof LISTS], id: string) => (plan[list] as readonly { readonly id: string; readonly title: string }[]).find((record) => record.id === id)?.title ?? "";
  switch (spot.kind) {
    case "cell": return titleOf("activities", spot.activity);
    case "map":
    case "lane": return titleOf("processes", parseMapKey(spot.map).process);
    case "page": return "";
    default: return titleOf(LISTS[spot.kind], spot.id);
  }
}
