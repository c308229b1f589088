import { centreOf, overlaps, type Point, type Rect } from "#model/map/picture/geometry.ts";

/** A line that steps share: at `at` across `axis`, from one to the other of them. */
export type GuideLine = { readonly axis: Axis; readonly at: number; readonly from: number; readonly to: number };
/** A distance between two neighbours that is equal to another: along `axis`, at height (or breadth) `at`. */
export type GuideGap = GuideLine;
export type Guides = { readonly lines: readonly GuideLine[]; readonly gaps: readonly GuideGap[] };
/** How far to move on each axis to what is near; null where nothing is. */
export type Pull = { readonly x: number | null; readonly y: number | null };

type Axis = "x" | "y";
type Edge = "start" | "middle" | "end";
type Mark = { readonly at: number; readonly rect: Rect };
type Line = { readonly axis: Axis; readonly marks: Readonly<Partial<Record<Edge, readonly Mark[]>>>; readonly joined: readonly number[]; readonly before: ReadonlyMap<Rect, Rect>; readonly after: ReadonlyMap<Rect, Rect> };

/** Lower edges are left out: steps of a lane hang from above, as titles do below them. */
const EDGES: Readonly<Record<Axis, readonly Edge[]>> = { x: ["middle", "start", "end"], y: ["middle", "start"] };
/** The axis of a step it is joined to draws from so much further: a flow along an axis has no corners. */
const JOINED = 2;
/** Steps farther apart are no neighbours, px. */
const FAR = 400;

/** The guides for what is at `bounds`, by the things nearest to it in what is seen. */
export const guideBookOf = (others: Iterable<Rect>, seen: Rect, bounds: Rect, joined: readonly Rect[]): GuideBook => new GuideBook(nearest(others, seen, bounds), joined);

/**
 * What a thing that is being moved can be put in line with. Everything that can be known before it moves is settled in
 * the constructor: a movement costs a few look-ups and one walk over `others`.
 */
export class GuideBook {
  readonly #others: readonly Rect[];
  readonly #lines: readonly Line[];

  constructor(others: readonly Rect[], joined: readonly Rect[]) {
    this.#others = others;
    this.#lines = (["x", "y"] as const).map((axis) => lineOf(axis, others, joined));
  }

  /** Where `rect` is drawn from where it is, by things at most `reach` away, px. */
  pull(rect: Rect, reach: number): Pull {
    const [x, y] = this.#lines.map((line) => this.#pullOn(line, rect, reach));
    return { x: x ?? null, y: y ?? null };
  }

  /** What holds for `rect` where it is now. */
  guides(rect: Rect): Guides {
    return { lines: this.#lines.flatMap((line) => linesAt(line, rect)), gaps: this.#lines.flatMap((line) => this.#gapsAt(line, rect)) };
  }

  #pullOn(line: Line, rect: Rect, reach: number): number | null {
    const { axis, marks, joined } = line;
    let best: number | null = null;
    const offer = (by: number, within: number) => {
      if (Math.abs(by) <= within && (best === null || Math.abs(by) < Math.abs(best))) best = by;
    };
    for (const at of joined) offer(at - valueOf(rect, axis, "middle"), reach * JOINED);
    if (best !== null) return best;
    for (const start of this.#evenly(line, rect)) offer(start - startOf(rect, axis), reach);
    for (const edge of EDGES[axis]) {
      // A shared centre is worth more than a shared edge: a flow along it is straight.
      if (edge === "start" && best !== null) return best;
      const value = valueOf(rect, axis, edge);
      const list = marks[edge] ?? [];
      const index = firstFrom(list, value);
      for (const mark of [list[index - 1], list[index]]) if (mark) offer(mark.at - value, reach);
    }
    return best;
  }

  /** Where `rect` would begin for its distance to a neighbour to equal another one. */
  #evenly({ axis, before, after }: Line, rect: Rect): number[] {
    const { left, right } = this.#neighbours(axis, rect);
    const starts: number[] = [];
    if (left && right) starts.push(Math.round((endOf(left, axis) + startOf(right, axis) - lengthOf(rect, axis)) / 2));
    const [beyondLeft, beyondRight] = [left && before.get(left), right && after.get(right)];
    if (left && beyondLeft) starts.push(endOf(left, axis) + startOf(left, axis) - endOf(beyondLeft, axis));
    if (right && beyondRight) starts.push(startOf(right, axis) - (startOf(beyondRight, axis) - endOf(right, axis)) - lengthOf(rect, axis));
    return starts;
  }

  #neighbours(axis: Axis, rect: Rect): { left: Rect | undefined; right: Rect | undefined } {
    let [left, right]: (Rect | undefined)[] = [];
    const middle = valueOf(rect, axis, "middle");
    for (const other of this.#others) {
      if (!isBeside(axis, other, rect)) continue;
      if (valueOf(other, axis, "middle") < middle) {
        if (!left || endOf(other, axis) > endOf(left, axis)) left = other;
      } else if (!right || startOf(other, axis) < startOf(right, axis)) right = other;
    }
    if (left && startOf(rect, axis) - endOf(left, axis) > FAR) left = undefined;
    if (right && startOf(right, axis) - endOf(rect, axis) > FAR) right = undefined;
    return { left, right };
  }

  #gapsAt(line: Line, rect: Rect): GuideGap[] {
    const { axis, before, after } = line;
    const { left, right } = this.#neighbours(axis, rect);
    const [beyondLeft, beyondRight] = [left && before.get(left), right && after.get(right)];
    const [toLeft, toRight] = [left && gapOf(axis, left, rect), right && gapOf(axis, rect, right)];
    const gaps: GuideGap[] = [];
    if (toLeft && toRight && isEqual(toLeft, toRight)) gaps.push(toLeft, toRight);
    for (const [near, other] of [[toLeft, left && beyondLeft && gapOf(axis, beyondLeft, left)], [toRight, right && beyondRight && gapOf(axis, right, beyondRight)]] as const) {
      if (!near || !other || !isEqual(near, other)) continue;
      if (!gaps.includes(near)) gaps.push(near);
      gaps.push(other);
    }
    return gaps;
  }
}

function lineOf(axis: Axis, others: readonly Rect[], joined: readonly Rect[]): Line {
  const marks: Partial<Record<Edge, readonly Mark[]>> = {};
  for (const edge of EDGES[axis]) marks[edge] = others.map((rect) => ({ at: valueOf(rect, axis, edge), rect })).sort((a, b) => a.at - b.at);
  const [before, after] = [new Map<Rect, Rect>(), new Map<Rect, Rect>()];
  const sorted = others.toSorted((a, b) => startOf(a, axis) - startOf(b, axis));
  sorted.forEach((rect, index) => {
    const next = sorted.slice(index + 1).find((other) => isBeside(axis, other, rect) && startOf(other, axis) >= endOf(rect, axis));
    if (!next || startOf(next, axis) - endOf(rect, axis) > FAR) return;
    after.set(rect, next);
    const known = before.get(next);
    if (!known || endOf(known, axis) < endOf(rect, axis)) before.set(next, rect);
  });
  return { axis, marks, joined: joined.map((rect) => valueOf(rect, axis, "middle")), before, after };
}

/** For the centre, else for each edge, that is in line with others: a line to the nearest of them. */
function linesAt(line: Line, rect: Rect): GuideLine[] {
  const lines = EDGES[line.axis].flatMap((edge) => lineAt(line, rect, edge) ?? []);
  const middle = lines.find(({ at }) => at === valueOf(rect, line.axis, "middle"));
  return middle ? [middle] : lines;
}

function lineAt({ axis, marks }: Line, rect: Rect, edge: Edge): GuideLine | null {
  const other: Axis = axis === "x" ? "y" : "x";
  const value = valueOf(rect, axis, edge);
  const list = marks[edge] ?? [];
  let found: Rect | null = null;
  const away = (candidate: Rect) => Math.abs(centreOf(candidate)[other] - centreOf(rect)[other]);
  for (let index = firstFrom(list, value); list[index]?.at === value; index++) if (!found || away(list[index]!.rect) < away(found)) found = list[index]!.rect;
  return found && { axis, at: value, from: Math.min(startOf(rect, other), startOf(found, other)), to: Math.max(endOf(rect, other), endOf(found, other)) };
}

/** The index of the first mark at `value` or after it, in a sorted list. */
function firstFrom(list: readonly Mark[], value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gapOf(axis: Axis, a: Rect, b: Rect): GuideGap | undefined {
  const [from, to] = [endOf(a, axis), startOf(b, axis)];
  const other: Axis = axis === "x" ? "y" : "x";
  return to > from ? { axis, from, to, at: (Math.max(startOf(a, other), startOf(b, other)) + Math.min(endOf(a, other), endOf(b, other))) / 2 } : undefined;
}

/** Halves of a pixel are no difference. */
const isEqual = (a: GuideGap, b: GuideGap): boolean => Math.abs(a.to - a.from - (b.to - b.from)) <= 1;
/** In one row (or column) with each other. */
const isBeside = (axis: Axis, a: Rect, b: Rect): boolean => (axis === "x" ? overlaps({ ...a, x: b.x, width: b.width }, b) : overlaps({ ...a, y: b.y, height: b.height }, b));
const startOf = (rect: Rect, axis: Axis): number => rect[axis];
const lengthOf = (rect: Rect, axis: Axis): number => (axis === "x" ? rect.width : rect.height);
const endOf = (rect: Rect, axis: Axis): number => rect[axis] + lengthOf(rect, axis);
const valueOf = (rect: Rect, axis: Axis, edge: Edge): number => rect[axis] + (edge === "start" ? 0 : edge === "middle" ? lengthOf(rect, axis) / 2 : lengthOf(rect, axis));

/** So many things nearby are looked at. */
const MOST = 200;

/** The things in sight, the nearest first where there are too many. */
export function nearest(rects: Iterable<Rect>, seen: Rect, at: Point): Rect[] {
  const near = [...rects].filter((rect) => overlaps(rect, seen));
  if (near.length <= MOST) return near;
  const away = (rect: Rect) => Math.abs(rect.x - at.x) + Math.abs(rect.y - at.y);
  return near.sort((a, b) => away(a) - away(b)).slice(0, MOST);
}
