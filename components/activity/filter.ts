import { ACTIVITY_KINDS, type ActivityKind } from "#model/activity/kinds.ts";

/** What the history is narrowed to; null where it is not. */
export type Filter = { readonly actor: string | null; readonly place: string | null; readonly kind: ActivityKind | null; readonly thing: string | null };
const NAMES = { actor: "who", place: "where", kind: "what", thing: "thing" } as const satisfies Record<keyof Filter, string>;
const PLAIN = /^[\w/-]{1,100}$/;

/** The filter that an address asks for; what it cannot mean is left out. */
export function readFilter(asked: { get(name: string): string | null }): Filter {
  const read = (field: keyof Filter) => {
    const found = asked.get(NAMES[field]);
    return found !== null && PLAIN.test(found) ? found : null;
  };
  return { actor: read("actor"), place: read("place"), thing: read("thing"), kind: ACTIVITY_KINDS.find((known) => known === read("kind")) ?? null };
}

/** The end of an address that asks for a filter: `?who=…&where=…`, nothing for none. */
export function writeFilter(filter: Filter): string {
  const asked = new URLSearchParams();
  for (const field of Object.keys(NAMES) as (keyof Filter)[]) if (filter[field] !== null) asked.set(NAMES[field], filter[field]);
  const text = asked.toString().replaceAll("%2F", "/");
  return text && `?${text}`;
}

export const isFiltering = (filter: Filter): boolean => Object.values(filter).some((one) => one !== null);

/** The same as the API is asked it. */
export const inputOf = (workspace: string, { actor, place, kind, thing }: Filter) => ({ workspace, ...(actor !== null && { actor }), ...(place !== null && { place }), ...(kind !== null && { kind }), ...(thing !== null && { thing }) });
