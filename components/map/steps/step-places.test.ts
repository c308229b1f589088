import { expect, test } from "vitest";
import { placeAsKind, placeInLane } from "#components/map/steps/step-places.ts";

test("a step of another kind keeps its centre, within its lane", () => {
  const choice = { kind: "exclusive" as const, place: { lane: "a", x: 200, y: 40 } };
  expect(placeAsKind(choice, "task")).toEqual({ lane: "a", x: 156, y: 32 });
  expect(placeAsKind(choice, "parallel")).toBe(choice.place);
  expect(placeAsKind({ ...choice, place: { lane: "a", x: 24, y: 16 } }, "task")).toEqual({ lane: "a", x: 16, y: 16 });
});

test("a step given to another lane stands in its first free row", () => {
  const step = { kind: "task" as const, place: { lane: "a", x: 200, y: 300 } };
  expect(placeInLane(step, "b", [])).toEqual({ lane: "b", x: 200, y: 32 });
  const first = { kind: "task" as const, place: { lane: "b", x: 240, y: 32 } };
  expect(placeInLane(step, "b", [first])).toEqual({ lane: "b", x: 200, y: 136 });
  expect(placeInLane(step, null, [{ ...first, place: { ...first.place, x: 400 } }])).toEqual({ lane: null, x: 200, y: 32 });
});
