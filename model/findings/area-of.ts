import type { Spot } from "#model/findings/spot.ts";

/** The parts of a plan that findings are counted by: the guide's path, and what it leads to. */
export const AREAS = ["goals", "team", "audit", "map", "responsibility", "brief", "agreement"] as const;
export type Area = (typeof AREAS)[number];

/** The part of the plan that a finding is of: where a person would mend it. */
export function areaOf(spot: Spot): Area {
  switch (spot.kind) {
    case "goal": return "goals";
    case "participant": return "team";
    case "question": case "system": case "channel": case "integration": return "audit";
    case "activity": case "cell": return "responsibility";
    case "requirement": return "brief";
    case "page": return spot.page === "matrix" ? "responsibility" : spot.page === "comments" || spot.page === "versions" ? "agreement" : spot.page;
    default: return "map";
  }
}
