import { MAP_KEY_PATTERN, type MapKey } from "#model/shape.ts";

/** A map one came through, and the step whose process was opened from there. */
export type Crumb = { readonly map: MapKey; readonly step: string };
export type Trail = readonly Crumb[];

const KEY = "prorabTrail";
/** A trail longer than this loses its beginning: processes may link each other in circles. */
const MOST = 8;

/** The trail after opening `process` through a step: back to where it was on the trail already, if it was. */
export function extendTrail(trail: Trail, crumb: Crumb, process: string): Trail {
  const met = trail.findIndex(({ map }) => map.startsWith(`${process}/`));
  return met >= 0 ? trail.slice(0, met) : [...trail, crumb].slice(-MOST);
}

/** The trail that a page's entry in the browser's history holds; empty for anything else. */
export function readTrail(state: unknown): Trail {
  const kept = typeof state === "object" && state !== null ? (state as Readonly<Record<string, unknown>>)[KEY] : undefined;
  if (!Array.isArray(kept)) return [];
  return kept.filter((crumb): crumb is Crumb => typeof crumb?.map === "string" && MAP_KEY_PATTERN.test(crumb.map) && typeof crumb.step === "string").slice(-MOST);
}

/** A history entry's state with a trail in it. */
export const withTrail = (state: unknown, trail: Trail): Record<string, unknown> => ({ ...(typeof state === "object" ? state : null), [KEY]: trail });
