export type Point = { readonly x: number; readonly y: number };
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Size = { readonly width: number; readonly height: number };

/** Everything on a map stands on this grid, px; a step by its centre, so that steps of different kinds share an axis. */
export const GRID = 8;

export const snap = (value: number): number => Math.round(value / GRID) * GRID;
export const centreOf = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
export const around = ({ x, y }: Point, { width, height }: Size): Rect => ({ x: x - width / 2, y: y - height / 2, width, height });
export const isSameRect = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
export const inflate = (rect: Rect, by: number): Rect => ({ x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by });

/** Whether two rectangles share some area; touching edges do not count. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The smallest rectangle that holds all of `rects`; null for none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The movement that brings a step's centre onto the grid. */
export function snapMove(start: Rect, move: Point): Point {
  const centre = centreOf(start);
  return { x: snap(centre.x + move.x) - centre.x, y: snap(centre.y + move.y) - centre.y };
}
