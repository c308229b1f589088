import { mapsOf, type Drawn, type MapView } from "#model/map/map-views.ts";
import type { MapKey, Variant } from "#model/shape.ts";

/** Which maps a figure is taken over: one of them, or all that show work as it is, or as it is to be. */
export type Scope = MapKey | Variant;

/** The drawn maps that a scope speaks of, in the order of their processes. */
export const mapsIn = (plan: Drawn, scope: Scope): readonly MapView[] => mapsOf(plan).filter(({ key, variant }) => scope === key || scope === variant);
