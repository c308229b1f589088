import type { Field, Fields } from "#model/fields.ts";
import { COLLECTIONS, COLLECTION_NAMES, type Collection, type Lane, type Plan } from "#model/shape.ts";

type Lists = Omit<Plan, "scheme" | "lanes">;
/** What a test has to say of a plan: of each record its id and the fields that matter, of a lane its map and participant. */
export type PlanParts = { readonly [K in keyof Lists]?: readonly (Partial<Lists[K][number]> & { readonly id: string })[] } & {
  readonly lanes?: readonly (Partial<Lane> & Pick<Lane, "map" | "participant">)[];
  readonly scheme?: Plan["scheme"];
};

/** A plan of these parts: lists that are not given are empty, fields that are not given are what an untouched record has. References are taken as they are. */
export function planOf({ lanes = [], scheme = "RACI", ...lists }: PlanParts = {}): Plan {
  const list = (name: Collection) => (lists[name] ?? []).map((record) => ({ ...untouched(name), ...record }));
  return {
    // The table of fields is walked in a loop, in which TypeScript cannot tell one collection's records from another's.
    ...(Object.fromEntries(COLLECTION_NAMES.map((name) => [name, list(name)])) as unknown as Lists),
    lanes: lanes.map((lane) => ({ id: `${lane.map}/${lane.participant}`, height: null, collapsed: false, ...lane })),
    scheme,
  };
}

/** Every field of a collection as it is in a record in which nobody has set anything. */
function untouched(name: Collection): Readonly<Record<string, unknown>> {
  const fields = Object.entries(COLLECTIONS[name] as Fields).map(([field, spec]) => [field, fallbackOf(spec)]);
  return { ...Object.fromEntries(fields), ...(name === "activities" && { letters: {} }) };
}

function fallbackOf(field: Field): unknown {
  switch (field.kind) {
    case "text": return "";
    case "value": return field.fallback;
    case "ref": return null;
    default: return [];
  }
}
