import { expect, test } from "vitest";
import { layoutMap } from "#model/map/picture/layout.ts";
import { placeInView, placeNextTo } from "#components/map/canvas/placing.ts";
import { lane, step } from "#model/testing/plan-parts.ts";

const lanes = [lane("sales"), lane("lawyer")];
const first = step("first", { lane: "sales", x: 44, y: 32 });

test("to the right: the next column of the same row, or the row below when that is taken", () => {
  const alone = layoutMap(lanes, [first]);
  expect(placeNextTo(alone, alone.rects.get("first")!, "right", "task")).toEqual({ lane: "sales", x: 228, y: 32 });
  const taken = layoutMap(lanes, [first, step("next", { lane: "sales", x: 228, y: 32 })]);
  expect(placeNextTo(taken, taken.rects.get("first")!, "right", "task")).toMatchObject({ x: 228, lane: "sales", y: 136 });
});

test("a step of another size stands on the same axis", () => {
  const { rects, ...rest } = layoutMap(lanes, [first]);
  expect(placeNextTo({ ...rest, rects }, rects.get("first")!, "right", "exclusive")).toEqual({ lane: "sales", x: 272, y: 40 });
});

test("a step off the grid is gone on from in a straight line", () => {
  const layout = layoutMap(lanes, [step("odd", { lane: "sales", x: 300, y: 37 }, "exclusive")]);
  const from = layout.rects.get("odd")!;
  const below = placeNextTo(layout, from, "bottom", "task");
  expect(below.x + 136 / 2).toBe(from.x + from.width / 2);
  const after = placeNextTo(layout, from, "right", "task");
  expect(after.y + 64 / 2).toBe(from.y + from.height / 2);
});

test("downwards and upwards: the neighbouring lane, and the same one where there is none", () => {
  const layout = layoutMap(lanes, [first]);
  const from = layout.rects.get("first")!;
  expect(placeNextTo(layout, from, "bottom", "task")).toEqual({ lane: "lawyer", x: 44, y: 32 });
  expect(placeNextTo(layout, from, "top", "task").lane).toBe("sales");
});

test("from the palette: in the lane in the middle of the view, after what is seen there", () => {
  const layout = layoutMap(lanes, [first]);
  expect(placeInView(layout, { x: 0, y: 0, width: 1000, height: 120 }, "task")).toEqual({ lane: "sales", x: 228, y: 32 });
  expect(placeInView(layout, { x: 0, y: 130, width: 1000, height: 120 }, "task")).toEqual({ lane: "lawyer", x: 44, y: 32 });
});

test("the very first step: in the first lane seen, with room for its title at the left", () => {
  const layout = layoutMap(lanes, []);
  expect(placeInView(layout, { x: 0, y: -40, width: 1000, height: 800 }, "start")).toMatchObject({ lane: "sales", x: 92 });
  expect(placeInView(layout, { x: 0, y: 130, width: 1000, height: 800 }, "start")).toMatchObject({ lane: "lawyer" });
});
