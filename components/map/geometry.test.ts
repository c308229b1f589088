import { expect, test } from "vitest";
import { alignMove, boundsOf, centreOf, overlaps, snapMove } from "#components/map/geometry.ts";

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

test("a step close to the axis of one it is joined to goes onto it, each way by itself", () => {
  const gateway = { x: 400, y: 100, width: 48, height: 48 };
  const task = { x: 560, y: 84, width: 136, height: 64 };
  expect(alignMove(task, [gateway])).toEqual({ x: 0, y: 8 });
  expect(alignMove({ ...task, x: 352, y: 240 }, [gateway])).toEqual({ x: 4, y: 0 });
  expect(alignMove({ ...task, y: 76 }, [gateway]), "too far").toEqual({ x: 0, y: 0 });
  expect(alignMove(task, [gateway, { ...gateway, y: 96 }]), "the nearer of two").toEqual({ x: 0, y: 4 });
  expect(alignMove(task, [])).toEqual({ x: 0, y: 0 });
});
