import type { Route } from "#model/map/picture/routes.ts";
import { holdsTitle, TITLE_ROOM } from "#model/map/picture/step-forms.ts";
import type { Flow, Step } from "#model/shape.ts";

/** Where a title outside of its form stands: clear of the flows that leave and enter. `corner` and `lowCorner`: above or below, right of the line there. */
export type TitleAt = "below" | "above" | "right" | "corner" | "lowCorner";

/** The titles that do not stand below their form, because a flow leaves or enters there. */
export function titlePlaces(steps: readonly Step[], flows: readonly Flow[], routes: ReadonlyMap<string, Route>): ReadonlyMap<string, TitleAt> {
  const used = new Map<string, Set<string>>();
  const note = (id: string, side: string) => void used.set(id, (used.get(id) ?? new Set()).add(side));
  for (const flow of flows) {
    const route = routes.get(flow.id);
    if (!route) continue;
    note(flow.from, route.fromSide);
    note(flow.to, route.toSide);
  }
  const places = new Map<string, TitleAt>();
  for (const { id, kind, place } of steps) {
    const sides = used.get(id);
    if (!sides?.has("bottom") || holdsTitle(kind)) continue;
    // A title over the lane's upper edge would be cut off by the lane above.
    const fitsAbove = place.y >= TITLE_ROOM - 12;
    if (!sides.has("top") && fitsAbove) places.set(id, "above");
    else if (!sides.has("right")) places.set(id, "right");
    else places.set(id, fitsAbove ? "corner" : "lowCorner");
  }
  return places;
}
