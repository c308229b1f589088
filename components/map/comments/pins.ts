import type { Mark } from "#components/comments/comments.ts";
import { middleOf } from "#components/map/flows/half-way.ts";
import type { Point, Rect } from "#model/map/picture/geometry.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { AnchorKey } from "#model/anchor-key.ts";
import { parseAnchor } from "#model/anchors.ts";
import type { MapKey } from "#model/shape.ts";

/** What is said of one thing of a map, and where it is shown: at a step's upper right corner, on a flow's middle, at a point. `step` when it goes where that goes. */
export type Pin = { readonly anchor: AnchorKey; readonly mark: Mark; readonly at: Point; readonly step: string | null };
/** Pins that would lie on one another. */
export type Cluster = { readonly key: string; readonly at: Point; readonly pins: readonly Pin[] };

/** How near, px of the screen, pins may be to each other before they are drawn as one. */
const APART = 30;

/** The pins of a map. What stands in a folded lane has none. */
export function pinsOf(marks: ReadonlyMap<AnchorKey, Mark>, map: MapKey, rects: ReadonlyMap<string, Rect>, routes: ReadonlyMap<string, Route>): readonly Pin[] {
  return [...marks].flatMap(([anchor, mark]): Pin[] => {
    const parsed = parseAnchor(anchor);
    if (parsed?.kind === "point") return parsed.map === map ? [{ anchor, mark, at: { x: parsed.x, y: parsed.y }, step: null }] : [];
    if (parsed?.kind === "step") {
      const rect = rects.get(parsed.id);
      return rect ? [{ anchor, mark, at: { x: rect.x + rect.width, y: rect.y }, step: parsed.id }] : [];
    }
    const route = parsed?.kind === "flow" ? routes.get(parsed.id) : undefined;
    return route ? [{ anchor, mark, at: middleOf(route.points), step: null }] : [];
  });
}

/** Puts together what would overlap at `zoom`: pin by pin, each to the first cluster it is near to. */
export function clusterPins(pins: readonly Pin[], zoom: number): readonly Cluster[] {
  const near = APART / zoom;
  // Looked up by squares of that size: only a neighbour can be near.
  const squares = new Map<string, { at: Point; pins: Pin[] }[]>();
  const clusters: { at: Point; pins: Pin[] }[] = [];
  for (const pin of pins) {
    const [column, row] = [Math.floor(pin.at.x / near), Math.floor(pin.at.y / near)];
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => squares.get(`${column + dx} ${row + dy}`) ?? []));
    const found = around.find(({ at }) => Math.hypot(at.x - pin.at.x, at.y - pin.at.y) < near);
    if (found) {
      found.pins.push(pin);
      continue;
    }
    const cluster = { at: pin.at, pins: [pin] };
    clusters.push(cluster);
    squares.set(`${column} ${row}`, [...(squares.get(`${column} ${row}`) ?? []), cluster]);
  }
  return clusters.map((cluster) => ({ ...cluster, key: cluster.pins[0]!.anchor }));
}
