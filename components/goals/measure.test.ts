import { expect, test } from "vitest";
import { readMeasure } from "#components/goals/measure.ts";

test("both bars start at zero and are as long as their numbers", () => {
  expect(readMeasure(14, 7)).toEqual({ direction: "down", change: 7, share: 0.5, baseline: { start: 0, length: 100 }, target: { start: 0, length: 50 } });
  expect(readMeasure(20, 80)).toMatchObject({ direction: "up", change: 60, share: 3, baseline: { length: 25 }, target: { length: 100 } });
});

test("a scale with numbers on both sides of zero keeps zero in its place", () => {
  expect(readMeasure(-50, 150)).toMatchObject({ direction: "up", change: 200, share: 4, baseline: { start: 0, length: 25 }, target: { start: 25, length: 75 } });
  expect(readMeasure(-10, -5)).toMatchObject({ direction: "up", baseline: { start: 0, length: 100 }, target: { start: 50, length: 50 } });
});

test("what is not known is not drawn and not compared", () => {
  expect(readMeasure(null, null)).toEqual({ direction: null, change: null, share: null, baseline: null, target: null });
  expect(readMeasure(null, 7)).toMatchObject({ direction: null, change: null, baseline: null, target: { start: 0, length: 100 } });
});

test("from nothing, and to the same, there is no share; decimals do not smear", () => {
  expect(readMeasure(0, 5)).toMatchObject({ direction: "up", change: 5, share: null });
  expect(readMeasure(0, 0)).toMatchObject({ direction: "same", change: 0, share: null, baseline: null, target: null });
  expect(readMeasure(0.3, 0.1)).toMatchObject({ direction: "down", change: 0.2 });
});
