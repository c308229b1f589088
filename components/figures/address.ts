import type { Scope } from "#model/metrics/scope.ts";
import { MAP_KEY_PATTERN, type MapKey } from "#model/shape.ts";
import type { Home } from "#components/live/home.ts";

/** What the page of the figures holds, in order; it opens with the first. */
export const VIEWS = ["handoffs", "load", "access", "data", "channels"] as const;
export type View = (typeof VIEWS)[number];

/** The view that an address names; one that there is not is the first. */
export const viewOf = (named: string | null): View => VIEWS.find((view) => view === named) ?? VIEWS[0];

/** The maps that an address names; anything unknown is all of work as it is. */
export const scopeOf = (named: string | null): Scope => (named === "to-be" || (named !== null && MAP_KEY_PATTERN.test(named)) ? (named as MapKey | "to-be") : "as-is"); // the pattern is a map key's own

/** Where a view is, taken over these maps. */
export function figuresAddress(home: Home, view: View, scope: Scope): string {
  const parts = [...(view === VIEWS[0] ? [] : [`view=${view}`]), ...(scope === "as-is" ? [] : [`map=${scope}`])];
  return `${home}/figures${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}
