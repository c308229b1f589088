import type { ThingKind } from "#model/anchor-key.ts";
import type { MapKey } from "#model/shape.ts";

/** Pages that a finding can be about as a whole. */
export const SPOT_PAGES = ["goals", "team", "audit", "matrix", "map", "brief", "comments", "versions"] as const;

/** Where a finding is shown: a thing of the plan, one cell of the matrix, a lane, a map, or a page where it is about the whole list. */
export type Spot =
  | { readonly kind: ThingKind | "integration" | "requirement"; readonly id: string }
  | { readonly kind: "cell"; readonly activity: string; readonly participant: string }
  | { readonly kind: "lane"; readonly map: MapKey; readonly participant: string }
  | { readonly kind: "map"; readonly map: MapKey }
  | { readonly kind: "page"; readonly page: (typeof SPOT_PAGES)[number] };

/** A spot as one string, by which findings are looked up: `step/<id>`, `cell/<activity>/<participant>`, `lane/<process>/<variant>/<participant>`, `map/<process>/<variant>`, `page/goals`. */
export function spotKey(spot: Spot): string {
  switch (spot.kind) {
    case "cell": return `cell/${spot.activity}/${spot.participant}`;
    case "lane": return `lane/${spot.map}/${spot.participant}`;
    case "map": return `map/${spot.map}`;
    case "page": return `page/${spot.page}`;
    default: return `${spot.kind}/${spot.id}`;
  }
}
