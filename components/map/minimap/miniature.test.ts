import { expect, test } from "vitest";
import { miniatureOf, stepsPath } from "#components/map/minimap/miniature.ts";

test("a map of usual proportions keeps them, and fits", () => {
  const { size, across, along } = miniatureOf({ width: 2160, height: 1000 });
  expect(size).toEqual({ width: 216, height: 100 });
  expect(across).toBeCloseTo(along);
});

test("a very long map is drawn higher than it is, a very high one is not higher than the room for it", () => {
  expect(miniatureOf({ width: 43_200, height: 1000 }).size).toEqual({ width: 216, height: 40 });
  expect(miniatureOf({ width: 1200, height: 20_000 }).size.height).toBe(132);
  expect(miniatureOf({ width: 0, height: 0 }).size.width).toBe(216);
});

test("every step is seen, however small", () => {
  const path = stepsPath([{ x: 0, y: 0, width: 136, height: 64 }, { x: 400, y: 100, width: 136, height: 64 }], { size: { width: 216, height: 40 }, across: 0.005, along: 0.04 });
  expect(path).toBe("M0.0,0.0h1.5v2.6h-1.5zM2.0,4.0h1.5v2.6h-1.5z");
});
