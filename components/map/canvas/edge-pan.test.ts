import { expect, test } from "vitest";
import { edgeSpeed } from "#components/map/canvas/edge-pan.ts";

const seen = { x: 100, y: 50, width: 800, height: 600 };

test("in the middle the view stays, near an edge it moves towards what is beyond, faster the nearer", () => {
  expect(edgeSpeed({ x: 500, y: 300 }, seen)).toEqual({ x: 0, y: 0 });
  const [near, nearer] = [edgeSpeed({ x: 880, y: 300 }, seen), edgeSpeed({ x: 895, y: 300 }, seen)];
  expect(near.x).toBeLessThan(0);
  expect(nearer.x).toBeLessThan(near.x);
  expect(edgeSpeed({ x: 120, y: 60 }, seen)).toMatchObject({ x: expect.any(Number), y: expect.any(Number) });
  expect(edgeSpeed({ x: 110, y: 55 }, seen).x).toBeGreaterThan(0);
});

test("beyond the edge it is no faster than at it", () => {
  expect(edgeSpeed({ x: 2000, y: 300 }, seen)).toEqual(edgeSpeed({ x: 900, y: 300 }, seen));
});
