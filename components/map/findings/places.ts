import type { Point, Rect } from "#model/map/picture/geometry.ts";
import { middleOf } from "#components/map/flows/half-way.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { Judged } from "#model/findings/judge.ts";
import { parseSpot, spotKey } from "#model/findings/spot.ts";
import type { MapKey } from "#model/shape.ts";

/** Where what is noticed on a map is marked: at a step's upper left corner, on a flow's middle, beside the map's name for the map itself. `step` when it goes where that goes. */
export type Badge = { readonly place: string; readonly at: Point; readonly step: string | null; readonly isRemark: boolean };

/** The badges of a map: one for each thing of it that something is noticed of. What stands in a folded lane has none. */
export function badgesOf(open: ReadonlyMap<string, readonly Judged[]>, map: MapKey, rects: ReadonlyMap<string, Rect>, routes: ReadonlyMap<string, Route>): readonly Badge[] {
  return [...open].flatMap(([place, found]): Badge[] => {
    const spot = parseSpot(place);
    const isRemark = found.every(({ severity }) => severity === "info");
    if (spot?.kind === "step") {
      const rect = rects.get(spot.id);
      return rect ? [{ place, at: { x: rect.x, y: rect.y }, step: spot.id, isRemark }] : [];
    }
    if (spot?.kind === "map") return spot.map === map ? [{ place: spotKey(spot), at: { x: 0, y: 0 }, step: null, isRemark }] : [];
    const route = spot?.kind === "flow" ? routes.get(spot.id) : undefined;
    return route ? [{ place, at: middleOf(route.points), step: null, isRemark }] : [];
  });
}
