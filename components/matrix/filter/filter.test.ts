import { expect, test } from "vitest";
import { countAsked, fitsFilter, ME, NO_FILTER, participantsOf, type Filter } from "#components/matrix/filter/filter.ts";
import { activity } from "#components/matrix/testing/plan-parts.ts";
import { step } from "#model/testing/plan-parts.ts";

const rows = [
  activity("whole", { sales: "AR", law: "C" }, "project"),
  activity("noA", { law: "R" }, "data"),
  activity("noR", { sales: "A" }, "data"),
  { ...activity("differs", { sales: "AR" }, "process"), steps: ["s"] },
];
const plan = { steps: [step("s", { lane: "law" })] };
const shown = (filter: Partial<Filter>, mine: readonly string[] = []) => rows.filter((row) => fitsFilter(plan, row, { ...NO_FILTER, ...filter }, mine)).map(({ id }) => id);

test("nothing asked, all shown", () => {
  expect(shown({})).toHaveLength(4);
  expect(countAsked(NO_FILTER)).toBe(0);
});

test("by participant, by those that stand for me, and by the letter they have", () => {
  expect(shown({ participant: "law" })).toEqual(["whole", "noA"]);
  expect(shown({ participant: "law", letter: "R" })).toEqual(["noA"]);
  expect(shown({ participant: ME }, ["law", "sales"])).toEqual(["whole", "noA", "noR", "differs"]);
  expect(shown({ participant: ME, letter: "A" }, ["sales"])).toEqual(["whole", "noR", "differs"]);
  expect(shown({ participant: ME })).toEqual([]);
  expect(participantsOf({ participants: [] }, "m")).toEqual([]);
});

test("by a letter that anybody has", () => {
  expect(shown({ letter: "C" })).toEqual(["whole"]);
  expect(shown({ letter: "A" })).toEqual(["whole", "noR", "differs"]);
});

test("by section and by what is wrong: a letter that lacks, a map that says otherwise", () => {
  expect(shown({ phase: "data" })).toEqual(["noA", "noR"]);
  expect(shown({ hasProblem: true })).toEqual(["noA", "noR", "differs"]);
  expect(shown({ hasProblem: true, phase: "data", letter: "A" })).toEqual(["noR"]);
  expect(countAsked({ participant: ME, phase: "data", letter: null, hasProblem: true })).toBe(3);
});
