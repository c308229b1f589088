import { expect, test } from "vitest";
import { boundsOf, centreOf, overlaps, snapMove } from "#model/map/picture/geometry.ts";

const rect = (x: number, y: number, width = 40, height = 40) => ({ x, y, width, height });

test("rectangles that only touch do not overlap", () => {
  expect(overlaps(rect(0, 0), rect(40, 0))).toBe(false);
  expect(overlaps(rect(0, 0), rect(39, 0))).toBe(true);
});

test("bounds hold every rectangle, and there are none of nothing", () => {
  expect(boundsOf([rect(8, 16), rect(-24, 40, 8, 8)])).toEqual({ x: -24, y: 16, width: 72, height: 40 });
  expect(boundsOf([])).toBeNull();
});

test("a move ends with the step's centre on the grid, whatever its size and start", () => {
  const start = rect(3, 5, 136, 64);
  const move = snapMove(start, { x: 21, y: -2 });
  const end = centreOf({ ...start, x: start.x + move.x, y: start.y + move.y });
  expect([end.x % 8, end.y % 8]).toEqual([0, 0]);
  expect(Math.abs(move.x - 21)).toBeLessThanOrEqual(4);
});
