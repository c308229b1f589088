import { expect, test } from "vitest";
import type { CheckIn } from "#model/shape.ts";
import { scaleChart, spread } from "#components/goals/check-ins/chart-scale.ts";

const noted = (at: string, value: number): CheckIn => ({ id: at, goal: "g", at, value, note: "" });

test("days go from the first check-in to the due day, values from the largest at the top to the smallest", () => {
  const scale = scaleChart({ baseline: 20, target: 10, due: "2031-01-11" }, [noted("2031-01-01", 20), noted("2031-01-06", 15)]);
  expect(scale).toMatchObject({ baseline: 8, target: 92, due: 92, from: "2031-01-01", to: "2031-01-11" });
  expect(scale.points.map(({ x, y }) => [x, y])).toEqual([[8, 8], [50, 50]]);
});

test("past the due day the chart goes on, and what is worse than the baseline has room", () => {
  const scale = scaleChart({ baseline: 20, target: 10, due: "2031-01-06" }, [noted("2031-01-01", 30), noted("2031-01-11", 20)]);
  expect(scale).toMatchObject({ due: 50, baseline: 50, to: "2031-01-11" });
  expect(scale.points.map(({ y }) => y)).toEqual([8, 50]);
});

test("one day and one value stand in the middle", () => {
  expect(scaleChart({ baseline: null, target: null, due: null }, [noted("2031-01-01", 5)])).toMatchObject({ points: [{ x: 50, y: 50 }], baseline: null, target: null, due: null });
});

test("labels that would cover each other are pushed apart", () => {
  expect(spread(10, 90, 20)).toEqual([10, 90]);
  expect(spread(50, 52, 20)).toEqual([41, 61]);
  expect(spread(52, 50, 20)).toEqual([61, 41]);
});
