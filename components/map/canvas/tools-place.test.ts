import { expect, test } from "vitest";
import { overlaps, type Rect } from "#model/map/picture/geometry.ts";
import { placeTools } from "#components/map/canvas/tools-place.ts";

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

test("a flow's own handles are hidden last of all", () => {
  const upright = { x: 390, y: 100, width: 20, height: 400 };
  const input = { bounds: { x: 370, y: 290, width: 60, height: 20 }, away: 6, size: { width: 200, height: 36 }, obstacles: [{ x: 440, y: 290, width: 90, height: 30 }, { x: 100, y: 290, width: 200, height: 30 }], seen: { x: 0, y: 0, width: 800, height: 600 } };
  expect(placeTools(input).y, "above, where nothing is").toBe(248);
  expect(placeTools({ ...input, handles: [upright] })).toMatchObject({ x: 436, y: 282 });
});

test("never under what lies over the map", () => {
  const button: Rect = { x: 1000, y: 0, width: 200, height: 290 };
  const high = { x: 1060, y: 300, width: 136, height: 64 };
  const spot = placeTools({ bounds: high, size: { width: 148, height: 36 }, away: 32, obstacles: [], seen, covers: [button] });
  expect(overlaps(spot, button)).toBe(false);
  expect(spot.x + spot.width).toBeLessThanOrEqual(seen.x + seen.width);
  // In a corner where all four places are covered, the nearest that is not.
  const corner = [{ x: 900, y: 0, width: 300, height: 320 }, { x: 0, y: 380, width: 1200, height: 420 }];
  const free = placeTools({ bounds: high, size: { width: 148, height: 36 }, away: 8, obstacles: [], seen, covers: corner });
  expect(corner.some((cover) => overlaps(cover, free))).toBe(false);
});
