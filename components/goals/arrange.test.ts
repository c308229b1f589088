import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { afterAt, arrangeGoals, placeWithout } from "#components/goals/arrange.ts";

function planOf(letters: string) {
  const doc = createDocument();
  // Capitals are main goals.
  applyCommands(doc, [...letters].map((letter) => ({ type: "goal.add", id: letter.toLowerCase(), values: { title: letter, main: letter === letter.toUpperCase() } })));
  const lists = () => arrangeGoals(project(doc).goals);
  return {
    lists,
    move: (list: "main" | "later", id: string, index: number) => applyCommands(doc, [{ type: "goal.move", id, after: afterAt(lists()[list], id, index) }]),
    shown: () => [lists().main, lists().later].map((goals) => goals.map(({ title }) => title).join("")),
  };
}

test("a goal comes to its place in its list, and the other list keeps its order", () => {
  const plan = planOf("AxByC");
  plan.move("main", "c", 0);
  expect(plan.shown()).toEqual(["CAB", "xy"]);
  plan.move("main", "c", 1);
  expect(plan.shown()).toEqual(["ACB", "xy"]);
  plan.move("main", "a", 2);
  expect(plan.shown()).toEqual(["CBA", "xy"]);
  plan.move("later", "y", 0);
  expect(plan.shown()).toEqual(["CBA", "yx"]);
});

test("three main goals are not too many, four are", () => {
  expect(planOf("ABCx").lists().tooMany).toBe(false);
  expect(planOf("ABCD").lists().tooMany).toBe(true);
});

test("dropping a goal on either side of itself leaves it where it is", () => {
  const { main } = planOf("ABC").lists();
  expect([0, 1, 2, 3].map((index) => placeWithout(main, "b", index))).toEqual([0, 1, 1, 2]);
  expect(placeWithout(main, "x", 2)).toBe(2);
});
