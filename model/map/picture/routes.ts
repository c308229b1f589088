import { boundsOf, centreOf, inflate, overlaps, snap, type Point, type Rect } from "#model/map/picture/geometry.ts";

export const SIDES = ["top", "right", "bottom", "left"] as const;
export type Side = (typeof SIDES)[number];

/** A flow as drawn: corners from end to end, the sides it leaves and enters by, where its label and icon stand, and how wide they may be without covering a step, px. */
export type Route = { readonly points: readonly Point[]; readonly fromSide: Side; readonly toSide: Side; readonly label: Point; readonly labelRoom: number };

/** One end of a flow: `branches` for a gateway, which may as well leave upwards and downwards; `side` when it is fixed. */
export type End = { readonly rect: Rect; readonly branches?: boolean; readonly side?: Side | null };

/** How far a flow goes straight before it may turn, and how far it keeps from other steps, px. */
export const STUB = 16;
const CLEARANCE = 8;
/** The edge of a step, along which one of its sides is meant and not the step alone, px. */
const EDGE = 12;
/** A way is looked for along so many steps at most: what it takes grows with their square. */
const CHANNELS = { all: 24, met: 6 };
/** What a corner, a crossed step and an unusual side cost, in px of length. */
const BEND = 20;
const CROSSING = 4_000;
const OUT: Readonly<Record<Side, number>> = { right: 0, top: 36, bottom: 36, left: 90 };
const OUT_OF_GATEWAY: Readonly<Record<Side, number>> = { right: 0, top: 4, bottom: 4, left: 90 };
const INTO: Readonly<Record<Side, number>> = { left: 0, top: 32, bottom: 32, right: 90 };
/** Steps farther from both ends than this are not looked at, px. */
const REACH = 160;

/** Which way is out, by side. */
export const OUTWARD: Readonly<Record<Side, Point>> = { top: { x: 0, y: -1 }, right: { x: 1, y: 0 }, bottom: { x: 0, y: 1 }, left: { x: -1, y: 0 } };

/** The area whose steps a route between these two depends on. */
export const zoneOf = (from: Rect, to: Rect): Rect => inflate(boundsOf([from, to])!, REACH);

/** The middle of a side: every form of step touches its rectangle there. */
export function anchorOf(rect: Rect, side: Side): Point {
  const { x, y } = centreOf(rect);
  return { x: x + (OUTWARD[side].x * rect.width) / 2, y: y + (OUTWARD[side].y * rect.height) / 2 };
}

/** The side of a step that a point near its edge means; null in its middle, where any will do. */
export function sideAt({ x, y, width, height }: Rect, point: Point): Side | null {
  const near = Math.min(EDGE, width / 4, height / 4);
  const inside: Readonly<Record<Side, number>> = { top: point.y - y, right: x + width - point.x, bottom: y + height - point.y, left: point.x - x };
  const side = SIDES.reduce((found, next) => (inside[next] < inside[found] ? next : found));
  return inside[side] <= near ? side : null;
}

/**
 * The cheapest right-angled way from one step to another around `obstacles`: short, few corners, out to the right and in
 * from the left where that costs nothing. Deterministic, so that everyone sees the same picture.
 */
export function routeFlow(from: End, to: End, obstacles: readonly Rect[]): Route {
  const simple = search(from, to, obstacles, []);
  if (simple.crossings === 0) return simple.route;
  return search(from, to, obstacles, channelsOf(obstacles, simple.route)).route;
}

/** The steps along which a way is looked for: all of a few, of many those that the plain way runs into first. */
function channelsOf(obstacles: readonly Rect[], { points }: Route): readonly Rect[] {
  return obstacles.length <= CHANNELS.all ? obstacles : obstacles.filter((rect) => countHits(points, [inflate(rect, CLEARANCE)]) > 0).slice(0, CHANNELS.met);
}

/** The best of the plain ways, for a flow whose end is in somebody's hand: it may cross a step, and costs a hundredth. */
export function sketchFlow(from: End, to: End, obstacles: readonly Rect[]): Route {
  return search(from, to, obstacles, []).route;
}

function search(from: End, to: End, obstacles: readonly Rect[], channelled: readonly Rect[]): { route: Route; crossings: number } {
  const walls = obstacles.map((rect) => inflate(rect, CLEARANCE));
  const ends = [inflate(from.rect, -1), inflate(to.rect, -1)];
  let best: { points: Point[]; fromSide: Side; toSide: Side; cost: number; crossings: number } | null = null;
  for (const fromSide of from.side ? [from.side] : SIDES) {
    for (const toSide of to.side ? [to.side] : SIDES) {
      const sides = (from.branches ? OUT_OF_GATEWAY : OUT)[fromSide] + INTO[toSide];
      for (const points of ways(from.rect, fromSide, to.rect, toSide, channelled)) {
        const base = sides + lengthOf(points) + (points.length - 2) * BEND;
        if (best && base >= best.cost) continue;
        const crossings = countHits(points, walls) + countHits(points, ends);
        const cost = base + crossings * CROSSING;
        if (!best || cost < best.cost) best = { points, fromSide, toSide, cost, crossings };
      }
    }
  }
  const { points, fromSide, toSide, crossings } = best!;
  return { route: routeOf(points, fromSide, toSide, [from.rect, to.rect, ...obstacles]), crossings };
}

/** The candidate polylines between two sides: with up to four corners, through the middle or along the given steps. */
function* ways(from: Rect, fromSide: Side, to: Rect, toSide: Side, channelled: readonly Rect[]): Generator<Point[]> {
  const [start, end] = [anchorOf(from, fromSide), anchorOf(to, toSide)];
  const [a, b] = [step(start, fromSide), step(end, toSide)];
  const across = [snap((start.x + end.x) / 2), ...channelled.flatMap((rect) => [rect.x - STUB, rect.x + rect.width + STUB])];
  const along = [snap((start.y + end.y) / 2), ...[from, to, ...channelled].flatMap((rect) => [rect.y - STUB, rect.y + rect.height + STUB])];
  const inner: Point[][] = [[], [{ x: b.x, y: a.y }], [{ x: a.x, y: b.y }]];
  for (const x of across) inner.push([{ x, y: a.y }, { x, y: b.y }]);
  for (const y of along) inner.push([{ x: a.x, y }, { x: b.x, y }]);
  if (channelled.length > 0) for (const y of along) for (const x of across) inner.push([{ x: a.x, y }, { x, y }, { x, y: b.y }]);
  for (const corners of inner) {
    const points = straighten([start, a, ...corners, b, end]);
    if (points) yield points;
  }
}

const step = ({ x, y }: Point, side: Side): Point => ({ x: x + OUTWARD[side].x * STUB, y: y + OUTWARD[side].y * STUB });

/** Drops points that are no corners; null when the line is not right-angled or turns back on itself. */
function straighten(points: readonly Point[]): Point[] | null {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    if (last && last.x !== point.x && last.y !== point.y) return null;
    const beforeLast = kept.at(-2);
    if (last && beforeLast && isStraight(beforeLast, last, point)) {
      if (turnsBack(beforeLast, last, point)) return null;
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}

const isStraight = (a: Point, b: Point, c: Point): boolean => (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
const turnsBack = (a: Point, b: Point, c: Point): boolean => (b.x - a.x) * (c.x - b.x) < 0 || (b.y - a.y) * (c.y - b.y) < 0;

export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += Math.abs(points[i]!.x - points[i - 1]!.x) + Math.abs(points[i]!.y - points[i - 1]!.y);
  return length;
}

/** How many of `rects` each segment passes through, summed. */
export function countHits(points: readonly Point[], rects: readonly Rect[]): number {
  let hits = 0;
  for (let i = 1; i < points.length; i++) {
    const segment = segmentRect(points[i - 1]!, points[i]!);
    for (const rect of rects) if (overlaps(segment, rect)) hits++;
  }
  return hits;
}

/** A segment as a rectangle just thick enough to overlap what it runs through. */
function segmentRect(a: Point, b: Point): Rect {
  const thin = 0.01;
  return { x: Math.min(a.x, b.x) - thin, y: Math.min(a.y, b.y) - thin, width: Math.abs(a.x - b.x) + 2 * thin, height: Math.abs(a.y - b.y) + 2 * thin };
}

/** A polyline as a route; `near` are the steps that its label is not to cover. */
export function routeOf(points: readonly Point[], fromSide: Side, toSide: Side, near: readonly Rect[] = []): Route {
  const { at, room } = labelPlace(points);
  return { points, fromSide, toSide, label: at, labelRoom: Math.max(LABEL.least, near.reduce((least, rect) => Math.min(least, roomBeside(at, rect)), room)) };
}

/** A label's width at most and at least, what it keeps free of its line for the ends to be seen, and half of the height it is reckoned with, px. */
const LABEL = { most: 160, least: 44, ends: 12, half: 18 };

/** The middle of the first segment that is long enough for a word, else of the longest. */
function labelPlace(points: readonly Point[]): { at: Point; room: number } {
  let [best, longest, room] = [points[0]!, -1, 0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) [best, longest, room] = [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length, a.y === b.y ? Math.min(LABEL.most, length - LABEL.ends) : LABEL.most];
    if (length >= 40) break;
  }
  return { at: best, room };
}

/** How wide something in the middle of `at` may be beside a step. */
function roomBeside({ x, y }: Point, rect: Rect): number {
  if (y + LABEL.half <= rect.y || y - LABEL.half >= rect.y + rect.height) return Infinity;
  return 2 * Math.max(rect.x - x, x - rect.x - rect.width) - 4;
}

/** The SVG path of a polyline with corners rounded by at most `radius`. */
export function pathOf(points: readonly Point[], radius = 6): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${first.x},${first.y}`;
  rest.forEach((corner, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (!after) return void (path += `L${corner.x},${corner.y}`);
    const r = Math.min(radius, reach(before, corner) / 2, reach(corner, after) / 2);
    const [enter, leave] = [toward(corner, before, r), toward(corner, after, r)];
    path += `L${enter.x},${enter.y}Q${corner.x},${corner.y} ${leave.x},${leave.y}`;
  });
  return path;
}

const reach = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
function toward(from: Point, to: Point, by: number): Point {
  const whole = reach(from, to);
  return whole === 0 ? from : { x: from.x + ((to.x - from.x) / whole) * by, y: from.y + ((to.y - from.y) / whole) * by };
}
