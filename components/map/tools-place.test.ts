import { expect, test } from "vitest";
import { overlaps, type Rect } from "#components/map/geometry.ts";
import { placeTools } from "#components/map/tools-place.ts";

const size = { width: 72, height: 36 };
const bounds: Rect = { x: 400, y: 300, width: 136, height: 64 };
const seen: Rect = { x: 0, y: 0, width: 1200, height: 800 };
const stepAt = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const place = (obstacles: readonly Rect[], area = seen, what = bounds) => placeTools({ bounds: what, size, away: 32, obstacles, seen: area });

test("above what is selected while nothing is there", () => {
  expect(place([])).toEqual({ x: 432, y: 232, ...size });
});

test("below when a step stands above, at the side when one stands below too", () => {
  const above = stepAt(400, 200);
  expect(place([above])).toEqual({ x: 432, y: 396, ...size });
  expect(place([above, stepAt(400, 400)])).toEqual({ x: 568, y: 314, ...size });
  expect(place([above, stepAt(400, 400), stepAt(584, 300)])).toEqual({ x: 296, y: 314, ...size });
});

test("where all four sides are taken, over the least", () => {
  const spot = place([stepAt(400, 200), stepAt(400, 400), stepAt(560, 300), stepAt(230, 340)]);
  expect(spot.x).toBeLessThan(bounds.x);
});

test("never out of sight for the sake of what it hides", () => {
  const spot = place([stepAt(400, 400)], { ...seen, y: 280 });
  expect(spot.y).toBeGreaterThan(bounds.y);
});

test("the tools of a short flow between two steps hide neither", () => {
  const [from, to] = [stepAt(300, 100), stepAt(300, 220)];
  const label: Rect = { x: 340, y: 184, width: 56, height: 16 };
  const spot = placeTools({ bounds: label, size: { width: 240, height: 36 }, away: 12, obstacles: [from, to], seen });
  expect([from, to].some((rect) => overlaps(rect, spot))).toBe(false);
});

test("in sight beside a selection that is larger than the screen", () => {
  const spot = place([], seen, { x: -400, y: -300, width: 3000, height: 2000 });
  expect(spot.x).toBeGreaterThanOrEqual(seen.x);
  expect(spot.x + spot.width).toBeLessThanOrEqual(seen.x + seen.width);
  expect(spot.y).toBeGreaterThanOrEqual(seen.y);
  expect(spot.y + spot.height).toBeLessThanOrEqual(seen.y + seen.height);
});
