import { boundsOf, centreOf, inflate, overlaps, snap, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { laneAt, placeAt, rectAt, type Band, type Layout } from "#model/map/picture/layout.ts";
import type { Side } from "#model/map/picture/routes.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Place, StepKind } from "#model/shape.ts";

/** The distance from step to step along a lane, and from row to row in it, px. */
export const COLUMN = 184;
export const ROW = 104;
/** Steps are not put closer to each other than this, px. */
const DISTANCE = 16;
const TRIES = 20;
const FIRST_ROW = 64;
const DOWN = { x: 0, y: ROW };
const ASIDE = { x: COLUMN, y: 0 };

/** Where a new step goes next to another: after it, before it, or in the lane above or below; the nearest free spot there. */
export function placeNextTo(layout: Layout, from: Rect, side: Side, kind: StepKind): Place {
  const { x, y } = centreOf(from);
  const lane = laneAt(layout.bands, y);
  if (side === "right") return inRow(freePlace(layout, { x: x + COLUMN, y }, kind, lane, DOWN), y);
  if (side === "left") return inRow(freePlace(layout, { x: Math.max(x - COLUMN, sizeOf(kind).width), y }, kind, lane, DOWN), y);
  const band = neighbour(layout.bands, y, side);
  const wanted = band ? { x, y: band.top + Math.min(band.height / 2, FIRST_ROW) } : { x, y: y + (side === "bottom" ? ROW : -ROW) };
  return inColumn(freePlace(layout, wanted, kind, band?.lane ?? lane, ASIDE), x);
}

/** What stands off the grid is gone on from in a straight line, not with a kink of a few px. */
const inRow = (place: Place, y: number): Place => ({ ...place, y: place.y + y - snap(y) });
const inColumn = (place: Place, x: number): Place => ({ ...place, x: place.x + x - snap(x) });

/** The first spot of a lane that is free of steps, from `wanted` on by `by`; where all is taken it is `wanted`: people see it and move it. */
export function freePlace(layout: Layout, wanted: Point, kind: StepKind, lane: string | null, by: Point = DOWN): Place {
  const band = layout.bands.find((found) => found.lane === lane);
  const others = [...layout.rects.values()].filter((rect) => band && rect.y >= band.top && rect.y < band.top + band.height);
  for (let i = 0; i < TRIES; i++) {
    const place = placeAt(layout.bands, { x: wanted.x + by.x * i, y: wanted.y + by.y * i }, kind, lane);
    const room = inflate(rectAt(layout.bands, place, kind), DISTANCE);
    if (!others.some((rect) => overlaps(rect, room))) return place;
  }
  return placeAt(layout.bands, wanted, kind, lane);
}

/** Where a step from the palette goes when nothing is selected: in the lane in the middle of what is seen, right of its last step there; the very first one in the first lane seen. */
export function placeInView(layout: Layout, view: Rect, kind: StepKind): Place {
  const middle = centreOf(view);
  const lanes = layout.bands.filter((band) => band.lane !== null && band.top < view.y + view.height && band.top + band.height > view.y);
  const band = (layout.rects.size === 0 ? lanes[0] : lanes.find((found) => middle.y < found.top + found.height)) ?? lanes.at(-1) ?? layout.bands.find((found) => found.lane !== null);
  const y = band ? band.top + FIRST_ROW : middle.y;
  const seen = boundsOf([...layout.rects.values()].filter((rect) => overlaps(rect, view) && (!band || overlaps(rect, { ...view, y: band.top, height: band.height }))));
  const x = seen ? Math.min(seen.x + seen.width + COLUMN - sizeOf("task").width / 2, view.x + view.width - sizeOf(kind).width) : Math.max(112, view.x + 112);
  return freePlace(layout, { x, y }, kind, band?.lane ?? null, DOWN);
}

/** The lane before or after the one at height `y`. */
function neighbour(bands: readonly Band[], y: number, side: "top" | "bottom"): Band | undefined {
  const lanes = bands.filter((band) => band.lane !== null);
  const index = lanes.findIndex((band) => y >= band.top && y < band.top + band.height);
  return index < 0 ? undefined : lanes[index + (side === "bottom" ? 1 : -1)];
}
