import { expect, test } from "vitest";
import { activityOf, countGaps, gapsOf, lettersAt, lettersOf, loadOf, splitLetters } from "#components/matrix/letters.ts";
import { activity } from "#components/matrix/testing/plan-parts.ts";

test("a cell's letters are one word, A first, in one order whatever order they came in", () => {
  const row = activity("a1", { sales: "IRA", lawyer: "CS" });
  expect(lettersAt(row, "sales")).toBe("ARI");
  expect(lettersAt(row, "lawyer")).toBe("SC");
  expect(lettersAt(row, "nobody")).toBe("");
  expect(splitLetters("ARI")).toEqual(["A", "R", "I"]);
  expect(splitLetters("")).toEqual([]);
});

test("a row lacks what nobody has in it", () => {
  expect(gapsOf(activity("a1"))).toBe("AR");
  expect(gapsOf(activity("a1", { sales: "A" }))).toBe("R");
  expect(gapsOf(activity("a1", { sales: "R", lawyer: "C" }))).toBe("A");
  expect(gapsOf(activity("a1", { sales: "AR" }))).toBe("");
  expect(countGaps({ activities: [activity("a1"), activity("a2", { sales: "A" }), activity("a3", { sales: "AR" })] })).toEqual({ rows: 3, withoutA: 1, withoutR: 2 });
});

test("a participant's load counts the rows they answer for and work in, and no others", () => {
  const activities = [activity("a1", { sales: "AR" }), activity("a2", { sales: "R", head: "A" }), activity("a3", { sales: "CI" })];
  expect(loadOf({ activities }, "sales")).toEqual({ accountable: 1, responsible: 2 });
  expect(loadOf({ activities }, "head")).toEqual({ accountable: 1, responsible: 0 });
  expect(loadOf({ activities }, "lawyer")).toEqual({ accountable: 0, responsible: 0 });
});

test("a changed list of rows is read anew", () => {
  const before = [activity("a1", { sales: "A" })];
  expect(loadOf({ activities: before }, "sales").accountable).toBe(1);
  const after = [activity("a1", { head: "A" })];
  expect(loadOf({ activities: after }, "sales").accountable).toBe(0);
  expect(activityOf({ activities: before }, "a1")).toBe(before[0]);
  expect(activityOf({ activities: after }, "a1")).toBe(after[0]);
  expect(activityOf({ activities: after }, "a2")).toBeNull();
});

test("S is a letter of RASCI alone", () => {
  expect(lettersOf("RACI")).toEqual(["R", "A", "C", "I"]);
  expect(lettersOf("RASCI")).toEqual(["R", "A", "S", "C", "I"]);
});
