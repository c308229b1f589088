import { expect, test } from "vitest";
import { compareFigures } from "#model/metrics/compare-figures.ts";

const known = (value: number, steps: number, of: number) => ({ value, coverage: { known: steps, of } });

test.each([
  ["handOffs", { value: 9 }, { value: 4 }, { by: -5, means: "better" }],
  ["handOffs", { value: 4 }, { value: 9 }, { by: 5, means: "worse" }],
  ["activityRatio", known(0.25, 3, 3), known(0.5, 3, 3), { by: 0.25, means: "better" }],
  ["rolledQuality", known(0.5, 3, 3), known(0.25, 3, 3), { by: -0.25, means: "worse" }],
  ["systems", { value: 2 }, { value: 3 }, { by: 1, means: "neutral" }],
  ["leadTime", known(500, 2, 4), known(500, 4, 4), { by: 0, means: "same" }],
  ["leadTime", known(500, 2, 4), known(100, 4, 4), { by: -400, means: "better" }],
  // Half as long, with a quarter of the steps known instead of all.
  ["leadTime", known(500, 4, 4), known(250, 1, 4), { by: -250, means: "neutral" }],
  ["leadTime", { value: null }, known(250, 1, 4), null],
] as const)("%s", (name, before, after, change) => {
  expect(compareFigures(name, before, after)).toEqual(change);
});
