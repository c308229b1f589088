import { expect, test } from "vitest";
import { COLLAPSED_HEIGHT, laneAt, LANE_HEIGHT, layoutMap, placeAt, rectAt } from "#model/map/picture/layout.ts";
import { lane, step } from "#model/testing/plan-parts.ts";

const lanes = [lane("sales"), lane("lawyer")];

test("a lane is as high as its lowest step needs, and those below move down", () => {
  const flat = layoutMap(lanes, [step("a", { lane: "sales", x: 44, y: 32 })]);
  expect(flat.bands.map((band) => band.height)).toEqual([LANE_HEIGHT, LANE_HEIGHT]);
  const grown = layoutMap(lanes, [step("a", { lane: "sales", x: 44, y: 240 }), step("b", { lane: "lawyer", x: 44, y: 32 })]);
  expect(grown.bands[0]!.height).toBe(336);
  expect(grown.rects.get("b")!.y).toBe(336 + 32);
});

test("a lane keeps the height it was given unless its steps need more", () => {
  const [tall] = layoutMap([{ ...lanes[0]!, height: 400 }], []).bands;
  expect(tall!.height).toBe(400);
  const [outgrown] = layoutMap([{ ...lanes[0]!, height: 80 }], [step("a", { lane: "sales", x: 0, y: 80 })]).bands;
  expect(outgrown!.height).toBeGreaterThan(144);
});

test("the band of unassigned steps is last, and there only when it holds a step", () => {
  expect(layoutMap(lanes, []).bands.some((band) => band.lane === null)).toBe(false);
  const { bands, rects } = layoutMap(lanes, [step("lost", { lane: null, x: 0, y: 16 })]);
  expect(bands.at(-1)!.lane).toBeNull();
  expect(rects.get("lost")!.y).toBe(bands.at(-1)!.top + 16);
});

test("what did not move keeps its identity", () => {
  const still = step("still", { lane: "sales", x: 0, y: 16 });
  const before = layoutMap(lanes, [still, step("moved", { lane: "sales", x: 200, y: 16 })]);
  const after = layoutMap(lanes, [still, step("moved", { lane: "sales", x: 208, y: 16 })], before);
  expect(after.rects.get("still")).toBe(before.rects.get("still"));
  expect(after.bands).toBe(before.bands);
  expect(layoutMap(lanes, [still, step("moved", { lane: "sales", x: 208, y: 16 })], after).rects).toBe(after.rects);
});

test("a height belongs to the lane there, to the first one above the map, to none below it", () => {
  const { bands } = layoutMap(lanes, []);
  expect([-50, 10, LANE_HEIGHT, 2 * LANE_HEIGHT - 1, 2 * LANE_HEIGHT].map((y) => laneAt(bands, y))).toEqual(["sales", "sales", "lawyer", "lawyer", null]);
});

test("a step dropped over a lane's edge comes to stand inside, its centre on the grid", () => {
  const { bands } = layoutMap(lanes, []);
  const place = placeAt(bands, { x: 3, y: LANE_HEIGHT + 2 }, "task");
  expect(place).toEqual({ lane: "lawyer", x: 20, y: 16 });
  expect(rectAt(bands, place, "task").y).toBe(LANE_HEIGHT + 16);
});

test("a collapsed lane is a band of its own height, and what stands in it is stood for at its edges", () => {
  const folded = { ...lanes[0]!, collapsed: true, height: 400 };
  const steps = [step("in", { lane: "sales", x: 104, y: 240 }), step("under", { lane: "lawyer", x: 44, y: 32 })];
  const { bands, rects, hidden, width } = layoutMap([folded, lanes[1]!], steps);
  expect(bands.map(({ height, isCollapsed }) => [height, isCollapsed])).toEqual([[COLLAPSED_HEIGHT, true], [LANE_HEIGHT, false]]);
  expect([...rects.keys()]).toEqual(["under"]);
  expect(rects.get("under")!.y).toBe(COLLAPSED_HEIGHT + 32);
  expect(hidden.get("in")).toEqual({ x: 164, y: 0, width: 16, height: COLLAPSED_HEIGHT });
  expect(bands[0]!.least).toBe(336);
  expect(width).toBe(layoutMap(lanes, steps).width);
  // Open again, all is as it was.
  expect(layoutMap([{ ...folded, collapsed: false }, lanes[1]!], steps).rects.size).toBe(2);
});
