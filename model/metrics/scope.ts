import { mapsOf, type MapView } from "#model/findings/maps.ts";
import type { MapKey, Plan, Variant } from "#model/shape.ts";

/** Which maps a figure is taken over: one of them, or all that show work as it is, or as it is to be. */
export type Scope = MapKey | Variant;

/** What the maps of a plan are made of. */
export type Drawn = Pick<Plan, "processes" | "lanes" | "steps" | "flows">;

/** The drawn maps that a scope speaks of, in the order of their processes. */
export const mapsIn = (plan: Drawn, scope: Scope): readonly MapView[] => mapsOf(plan).filter(({ key, variant }) => scope === key || scope === variant);
