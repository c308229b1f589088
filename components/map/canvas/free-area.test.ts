import { expect, test } from "vitest";
import { freeArea } from "#components/map/canvas/free-area.ts";
import type { Rect } from "#model/map/picture/geometry.ts";

const area: Rect = { x: 0, y: 0, width: 1000, height: 600 };
const size = (free: Rect) => free.width * free.height;

test("all of it while nothing lies over it", () => {
  expect(freeArea(area, [], size)).toEqual(area);
  expect(freeArea(area, [{ x: 2000, y: 0, width: 50, height: 50 }], size)).toEqual(area);
});

test("beside what lies over an edge, with a gap", () => {
  const bar = { x: 300, y: 540, width: 400, height: 40 };
  expect(freeArea(area, [bar], size)).toEqual({ ...area, height: 532 });
  expect(freeArea(area, [bar, { x: 760, y: 0, width: 224, height: 300 }], size)).toEqual({ x: 0, y: 0, width: 752, height: 532 });
});

test("what is worth most decides on which side", () => {
  const legend = { x: 760, y: 0, width: 224, height: 300 };
  const wide = (free: Rect) => Math.min(free.width / 1000, free.height / 100);
  expect(freeArea(area, [legend], wide)).toEqual({ x: 0, y: 308, width: 1000, height: 292 });
});

test("the area itself where nothing of it is left", () => {
  expect(freeArea(area, [{ x: -10, y: -10, width: 1100, height: 700 }], size)).toEqual(area);
});
