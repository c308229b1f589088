import { describe, expect, test } from "vitest";
import { flow, step } from "#model/testing/plan-parts.ts";
import { attachedTo, mineAround, startOfWalk, stepBefore, waysFrom } from "#components/map/walk/walk.ts";
import type { Step } from "#model/shape.ts";

const mapOf = (...steps: Step[]) => new Map(steps.map((one) => [one.id, one]));
const steps = mapOf(step("note", {}, "note"), step("ask"), step("call", {}, "start"), step("paid", {}, "exclusive"), step("ship"), step("remind"), step("bill", {}, "dataObject"));
const flows = [flow("call", "ask"), flow("ask", "paid"), flow("paid", "remind"), flow("paid", "ship"), flow("remind", "paid"), flow("bill", "ask"), flow("ask", "note")];
const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const rects = new Map([["call", at(0, 0)], ["ask", at(100, 0)], ["paid", at(200, 0)], ["ship", at(300, 0)], ["remind", at(300, 200)]]);

describe("a walk along the flow", () => {
  test("begins at the start, without one at the first step, and nowhere on an empty map", () => {
    expect(startOfWalk(["note", "ask", "call"], steps)).toBe("call");
    expect(startOfWalk(["note", "ask", "paid"], steps)).toBe("ask");
    expect(startOfWalk([], steps)).toBeNull();
    expect(startOfWalk(["note"], steps)).toBeNull();
  });

  test("goes on along every branch, the upper one first, and never to a note", () => {
    expect(waysFrom("paid", flows, steps, rects).map((way) => way.step.id)).toEqual(["ship", "remind"]);
    expect(waysFrom("ask", flows, steps, rects).map((way) => way.step.id)).toEqual(["paid"]);
    expect(waysFrom("ship", flows, steps, rects)).toEqual([]);
  });

  test("goes back from the middle to what leads there first", () => {
    expect(stepBefore("paid", flows, steps, rects)).toBe("ask");
    expect(stepBefore("ask", flows, steps, rects)).toBe("call");
    expect(stepBefore("call", flows, steps, rects)).toBeNull();
  });

  test("tells what hangs on a step, whichever way it is joined", () => {
    expect(attachedTo("ask", flows, steps).map(({ id }) => id)).toEqual(["bill", "note"]);
    expect(attachedTo("ship", flows, steps)).toEqual([]);
  });
});

test("among my own steps a walk knows the one before, the one after, and where it is", () => {
  const [order, mine] = [["a", "b", "c", "d", "e"], new Set(["b", "d"])];
  expect(mineAround("b", order, mine)).toEqual({ before: null, after: "d", at: 1, of: 2 });
  expect(mineAround("c", order, mine)).toEqual({ before: "b", after: "d", at: 0, of: 2 });
  expect(mineAround("e", order, mine)).toEqual({ before: "d", after: null, at: 0, of: 2 });
  expect(mineAround("a", order, new Set())).toEqual({ before: null, after: null, at: 0, of: 0 });
});
