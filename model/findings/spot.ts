import type { ThingKind } from "#model/anchor-key.ts";
import { ID_PATTERN } from "#model/ids.ts";
import { MAP_KEY_PATTERN, type MapKey, type Plan } from "#model/shape.ts";

/** Pages that a finding can be about as a whole. */
export const SPOT_PAGES = ["goals", "team", "audit", "matrix", "map", "brief", "comments", "versions"] as const;

/** Where a finding is shown: a thing of the plan, one cell of the matrix, a lane, a map, or a page where it is about the whole list. */
export type Spot =
  | { readonly kind: ThingKind; readonly id: string }
  | { readonly kind: "integration" | "requirement"; readonly id: string }
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

/** The list of the plan that each kind of thing is in. */
export const THING_LISTS = {
  goal: "goals", question: "questions", system: "systems", channel: "channels", participant: "participants", activity: "activities", process: "processes", step: "steps", flow: "flows",
} as const satisfies Record<ThingKind, keyof Plan>;
/** The same of all that a finding can be about by its id. */
export const SPOT_LISTS = { ...THING_LISTS, integration: "integrations", requirement: "requirements" } as const;
const BY_ID = Object.keys(SPOT_LISTS) as (keyof typeof SPOT_LISTS)[];

/** The spot behind such a string; null for what is none. */
export function parseSpot(key: string): Spot | null {
  const [kind = "", ...rest] = key.split("/");
  const [first = "", second = "", third = ""] = rest;
  const areIds = (...ids: readonly string[]) => ids.every((id) => ID_PATTERN.test(id));
  const byId = BY_ID.find((known) => known === kind);
  if (byId) return rest.length === 1 && areIds(first) ? { kind: byId, id: first } : null;
  if (kind === "cell") return rest.length === 2 && areIds(first, second) ? { kind, activity: first, participant: second } : null;
  if (kind === "page") {
    const page = SPOT_PAGES.find((known) => known === first);
    return page && rest.length === 1 ? { kind, page } : null;
  }
  const map = `${first}/${second}` as MapKey;
  if (!MAP_KEY_PATTERN.test(map)) return null;
  if (kind === "map") return rest.length === 2 ? { kind, map } : null;
  return kind === "lane" && rest.length === 3 && areIds(third) ? { kind, map, participant: third } : null;
}
