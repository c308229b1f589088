import { expect, test } from "vitest";
import { orderByFlow } from "#components/map/canvas/flow-order.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";

test("steps are walked along the flow, upper branch first, and loose ones where they stand", () => {
  const steps = [step("low", { lane: "a", x: 400, y: 200 }), step("loose", { lane: "a", x: 300, y: 0 }), step("start", { lane: "a", x: 0 }), step("high", { lane: "a", x: 400 }), step("after", { lane: "a", x: 600 }), step("fork", { lane: "a", x: 200 })];
  const flows = [flow("start", "fork"), flow("fork", "low"), flow("fork", "high"), flow("high", "after")];
  const { rects } = layoutMap([lane("a")], steps);
  expect(orderByFlow(steps.map(({ id }) => id), flows, rects)).toEqual(["start", "fork", "high", "after", "low", "loose"]);
});

test("a loop is walked once", () => {
  const steps = [step("a", { x: 0 }), step("b", { x: 100 })];
  const { rects } = layoutMap([], steps);
  expect(orderByFlow(["b", "a"], [flow("a", "b"), flow("b", "a")], rects)).toEqual(["a", "b"]);
});
