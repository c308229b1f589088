import { centreOf, snap, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { anchorOf, OUTWARD, routeOf, STUB, type End, type Route, type Side } from "#model/map/picture/routes.ts";

/** A flow is stored with so many corners at most. */
const MOST = 30;
/** A corner this near to a step has no room for the line to it, px. */
const TOO_NEAR = STUB / 2;

/** The corners on the map that a flow's stored ones stand for; `centre` is that of the step it leaves. */
export const placeBends = (bends: readonly Point[], centre: Point): Point[] => bends.map(({ x, y }) => ({ x: x + centre.x, y: y + centre.y }));
/** What is stored for corners on the map. */
export const storeBends = (corners: readonly Point[], centre: Point): Point[] => corners.map(({ x, y }) => ({ x: Math.round(x - centre.x), y: Math.round(y - centre.y) }));
/** The corners of a route, without its ends. */
export const cornersOf = ({ points }: Route): Point[] => points.slice(1, -1).slice(0, MOST);

/**
 * The right-angled way through the corners that someone gave a flow. Those next to a step slide along their line to
 * meet it; one that a step now stands on is passed over. Null when none of them makes sense any longer.
 */
export function routeThrough(from: End, to: End, corners: readonly Point[]): Route | null {
  const inner = rightAngled(corners);
  if (inner.length < 2) return throughOne(from, to, inner[0]);
  const start = reach(from, inner);
  if (start.rest.length < 2) return throughOne(from, to, start.rest[0]);
  const end = reach(to, start.rest.toReversed());
  if (end.rest.length < 2) return throughOne(from, to, end.rest[0]);
  const points = dropStraight([...start.points, ...end.rest.slice(1, -1).reverse(), ...end.points.toReversed()]);
  return routeOf(points, start.side, end.side);
}

/** Moves segment `index` of a polyline across itself by `by`, on the grid; its neighbours follow. At a step, corners come in between. */
export function dragSegment(points: readonly Point[], index: number, by: Point): Point[] {
  const [a, b] = [points[index], points[index + 1]];
  if (!a || !b) return [...points];
  const move = isLevel(a, b) ? { x: 0, y: snap(a.y + by.y) - a.y } : { x: snap(a.x + by.x) - a.x, y: 0 };
  const moved = (point: Point): Point => ({ x: point.x + move.x, y: point.y + move.y });
  const [isFirst, isLast] = [index === 0, index === points.length - 2];
  const [near, far] = [isFirst ? stubOf(a, b) : a, isLast ? stubOf(b, a) : b];
  return dropStraight([...points.slice(0, index), ...(isFirst ? [a, near] : []), moved(near), moved(far), ...(isLast ? [far, b] : []), ...points.slice(index + 2)]);
}

/** A segment has room for a handle from this length on, px on the screen. */
const HANDLE_ROOM = 28;

/** The segments of a way that can be taken hold of: those between corners; of a way without such, those at the steps. `label` is where something stands already. */
export function segmentsToDrag(points: readonly Point[], zoom: number, label: Point | null): { index: number; at: Point; isLevel: boolean }[] {
  const segments = points.slice(1).map((b, index) => ({ index, a: points[index]!, b }));
  const inner = segments.slice(1, -1);
  return (inner.length > 0 ? inner : segments).flatMap(({ index, a, b }) => {
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length * zoom < HANDLE_ROOM) return [];
    const isTaken = label !== null && Math.abs((a.x + b.x) / 2 - label.x) < 1 && Math.abs((a.y + b.y) / 2 - label.y) < 1;
    const share = isTaken ? 0.8 : 0.5;
    return [{ index, at: { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, isLevel: isLevel(a, b) }];
  });
}

const isLevel = (a: Point, b: Point): boolean => a.y === b.y;

/** A little way from `a` towards `b`. */
function stubOf(a: Point, b: Point): Point {
  const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const share = Math.min(STUB, length / 3) / Math.max(length, 1);
  return { x: Math.round(a.x + (b.x - a.x) * share), y: Math.round(a.y + (b.y - a.y) * share) };
}

/** The way from a step to the first corner it can meet; `rest` are the corners from there on. */
type Reached = { readonly points: readonly Point[]; readonly side: Side; readonly rest: readonly Point[] };

function reach({ rect, side }: End, corners: readonly Point[]): Reached {
  const [first, second] = [corners[0]!, corners[1]!];
  const centre = centreOf(rect);
  // The way to a corner stands across the one from it.
  const comesLevel = !isLevel(first, second);
  const facing: Side = comesLevel ? (first.x < centre.x ? "left" : "right") : first.y < centre.y ? "top" : "bottom";
  const leaves = side ?? facing;
  const anchor = anchorOf(rect, leaves);
  const meet = (at: Point): Point => (comesLevel ? { x: first.x, y: at.y } : { x: at.x, y: first.y });
  if (leaves === facing) {
    const room = comesLevel ? Math.abs(first.x - centre.x) - rect.width / 2 : Math.abs(first.y - centre.y) - rect.height / 2;
    if (room >= TOO_NEAR) return { points: [anchor, meet(anchor)], side: leaves, rest: [meet(anchor), ...corners.slice(1)] };
    return corners.length > 2 ? reach({ rect, side: side ?? null }, corners.slice(1)) : { points: [anchor], side: leaves, rest: [second] };
  }
  const stub = { x: anchor.x + OUTWARD[leaves].x * STUB, y: anchor.y + OUTWARD[leaves].y * STUB };
  const isLevelSide = OUTWARD[leaves].x !== 0;
  const turn = isLevelSide === comesLevel ? aroundTo(rect, stub, second, isLevelSide) : stub;
  return { points: [anchor, stub, turn, meet(turn)], side: leaves, rest: [meet(turn), ...corners.slice(1)] };
}

/** From a stub on the side that faces away: past the step, on the side where the way goes on. */
function aroundTo(rect: Rect, stub: Point, next: Point, isLevelSide: boolean): Point {
  const centre = centreOf(rect);
  if (isLevelSide) return { x: stub.x, y: next.y < centre.y ? rect.y - STUB : rect.y + rect.height + STUB };
  return { x: next.x < centre.x ? rect.x - STUB : rect.x + rect.width + STUB, y: stub.y };
}

/** With one corner: level first or upright first, as the sides ask, and so that it stays near where it was put. */
function throughOne(from: End, to: End, corner: Point | undefined): Route | null {
  if (!corner) return null;
  const [a, b] = [centreOf(from.rect), centreOf(to.rect)];
  const ways: { at: Point; fromSide: Side; toSide: Side }[] = [
    { at: { x: b.x, y: a.y }, fromSide: b.x < a.x ? "left" : "right", toSide: a.y < b.y ? "top" : "bottom" },
    { at: { x: a.x, y: b.y }, fromSide: b.y < a.y ? "top" : "bottom", toSide: a.x < b.x ? "left" : "right" },
  ];
  const distance = ({ at }: { at: Point }) => Math.hypot(at.x - corner.x, at.y - corner.y);
  const fit = ways.filter(({ at, fromSide, toSide }) => (from.side ?? fromSide) === fromSide && (to.side ?? toSide) === toSide && !holds(from.rect, at) && !holds(to.rect, at));
  const best = fit.sort((one, other) => distance(one) - distance(other))[0];
  return best ? routeOf([anchorOf(from.rect, best.fromSide), best.at, anchorOf(to.rect, best.toSide)], best.fromSide, best.toSide) : null;
}

const holds = ({ x, y, width, height }: Rect, at: Point): boolean => at.x > x - TOO_NEAR && at.x < x + width + TOO_NEAR && at.y > y - TOO_NEAR && at.y < y + height + TOO_NEAR;

/** The corners, with one put in where two share no line: what was stored may not be what the canvas would have written. */
function rightAngled(corners: readonly Point[]): Point[] {
  return dropStraight(corners.flatMap((corner, index) => {
    const next = corners[index + 1];
    return next && corner.x !== next.x && corner.y !== next.y ? [corner, { x: next.x, y: corner.y }] : [corner];
  }));
}

/** Without the points that are no corners; a spike is none either. */
function dropStraight(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && isStraight(kept.at(-2)!, kept.at(-1)!, point)) kept.pop();
    const last = kept.at(-1);
    if (!last || last.x !== point.x || last.y !== point.y) kept.push(point);
  }
  return kept;
}

const isStraight = (a: Point, b: Point, c: Point): boolean => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
