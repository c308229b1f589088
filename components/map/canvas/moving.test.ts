import { expect, test } from "vitest";
import { layoutMap, placeAt } from "#model/map/picture/layout.ts";
import { moveSteps } from "#components/map/canvas/moving.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";

const steps = [step("a", { lane: "sales", x: 44, y: 32 }), step("b", { lane: "sales", x: 404, y: 32 })];
const data = { flows: [flow("a", "b", { bends: [{ x: 100, y: 0 }, { x: 100, y: 50 }] })], stepById: new Map(steps.map((found) => [found.id, found])) };
const layout = layoutMap([lane("sales"), lane("lawyer")], steps);
const moved = (...ids: string[]) => new Map(ids.map((id) => [id, { ...layout.rects.get(id)!, x: layout.rects.get(id)!.x + 24 }]));

test("the corners of a flow go with both of its steps, and stay where they are while one moves", () => {
  expect(moveSteps(moved("a", "b"), data, layout).map(({ type }) => type)).toEqual(["step.move"]);
  expect(moveSteps(moved("b"), data, layout).map(({ type }) => type)).toEqual(["step.move"]);
  expect(moveSteps(moved("a"), data, layout)[1]).toEqual({ type: "flow.set", id: "a-b", values: { bends: [{ x: 76, y: 0 }, { x: 76, y: 50 }] } });
});

test("what stays is not written", () => {
  expect(moveSteps(new Map([["a", layout.rects.get("a")!]]), data, layout)).toEqual([]);
});

test("a step stands where it was put, in the lane it was put to unless it keeps its own", () => {
  const low = new Map([["a", { ...layout.rects.get("a")!, x: 51, y: 170 }]]);
  expect(moveSteps(low, data, layout)[0]).toEqual({ type: "step.move", moves: [{ id: "a", place: { lane: "lawyer", x: 51, y: 42 } }] });
  expect(moveSteps(low, data, layout, true)[0]).toEqual({ type: "step.move", moves: [{ id: "a", place: { lane: "sales", x: 51, y: 170 } }] });
});

test("steps let go of far below the lanes stand in the first row there, as they stand to each other", () => {
  const far = new Map([["a", { ...layout.rects.get("a")!, y: 900 }], ["b", { ...layout.rects.get("b")!, y: 1004 }]]);
  expect(moveSteps(far, data, layout)[0]).toEqual({ type: "step.move", moves: [{ id: "a", place: { lane: null, x: 44, y: 32 } }, { id: "b", place: { lane: null, x: 404, y: 136 } }] });
  const band = layoutMap([lane("sales")], [step("low", { lane: null, x: 44, y: 32 })]);
  expect(placeAt(band.bands, { x: 300, y: 2000 }, "task"), "where a row is, one more").toEqual({ lane: null, x: 236, y: 136 });
  expect(placeAt([], { x: 300, y: 2000 }, "task").y, "without lanes anywhere").toBeGreaterThan(1900);
});
