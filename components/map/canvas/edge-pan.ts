import type { Point, Rect } from "#model/map/picture/geometry.ts";

/** So near to an edge the view begins to move, px of the window, and at most so far in a frame. */
const NEAR = 40;
const FASTEST = 14;

/** How far the view moves in a frame for a pointer at `at`, px: the nearer to an edge of `seen`, or beyond it, the faster; not at all in the middle. */
export function edgeSpeed(at: Point, seen: Rect): Point {
  const along = (value: number, from: number, to: number): number => {
    const by = value < from + NEAR ? from + NEAR - value : value > to - NEAR ? to - NEAR - value : 0;
    return Math.max(-1, Math.min(1, by / NEAR)) * FASTEST;
  };
  return { x: along(at.x, seen.x, seen.x + seen.width), y: along(at.y, seen.y, seen.y + seen.height) };
}

/** Moves the view as long as the pointer is at an edge. `pan` moves it, `after` is called with where the pointer is. */
export function createEdgePan(seen: () => Rect | null, pan: (by: Point) => void, after: (at: Point) => void) {
  let at: Point | null = null;
  let frame = 0;
  const step = () => {
    frame = 0;
    const area = seen();
    if (!at || !area) return;
    const by = edgeSpeed(at, area);
    if (by.x === 0 && by.y === 0) return;
    pan(by);
    after(at);
    frame = requestAnimationFrame(step);
  };
  return {
    to(next: Point): void {
      at = next;
      frame ||= requestAnimationFrame(step);
    },
    stop(): void {
      at = null;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
