import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { clearArea, countLetters, fillArea, setInArea, type Area } from "#model/matrix/area.ts";
import { project } from "#model/project.ts";
import type { Letter, Plan } from "#model/shape.ts";

/** Rows r1, r2 … of columns a, b, c: each cell its letters, "" for none. */
function matrix(...rows: readonly (readonly string[])[]) {
  const doc = createDocument();
  const apply = (commands: readonly Command[]) => applyCommands(doc, commands);
  apply(["a", "b", "c"].map((id) => ({ type: "participant.add", id, values: { title: id } })));
  apply(rows.map((_, at) => ({ type: "activity.add", id: `r${at + 1}`, values: { title: `r${at + 1}` } })));
  apply(rows.flatMap((cells, at) => cells.flatMap((letters, column) => [...letters].map((letter): Command => ({ type: "assignment.set", activity: `r${at + 1}`, participant: "abc"[column]!, letter: letter as Letter | "A", on: true })))));
  const show = () => project(doc).activities.map((row) => ["a", "b", "c"].map((id) => (row.accountable === id ? "A" : "") + (row.letters[id]?.join("") ?? "")));
  return { plan: (): Plan => project(doc), apply, show };
}
const area = (rows: string, columns: string): Area => ({ rows: [...rows].map((row) => `r${row}`), columns: [...columns] });

test("a letter goes into all cells that lack it, and out of all when none does", () => {
  const { plan, apply, show } = matrix(["R", "", ""], ["", "C", ""]);
  const set = setInArea(plan(), area("12", "ab"), "R")!;
  expect([set.on, set.commands.length]).toEqual([true, 3]);
  apply(set.commands);
  expect(show()).toEqual([["R", "R", ""], ["R", "RC", ""]]);
  apply(setInArea(plan(), area("12", "ab"), "R")!.commands);
  expect(show()).toEqual([["", "", ""], ["", "C", ""]]);
});

test("D1: A is given to one column in each row and says how many others lose it; over several columns it is refused", () => {
  const { plan, apply, show } = matrix(["A", "", ""], ["", "A", ""], ["", "", ""]);
  const set = setInArea(plan(), area("123", "b"), "A")!;
  expect([set.commands.length, set.moved]).toEqual([2, 1]);
  apply(set.commands);
  expect(show()).toEqual([["", "A", ""], ["", "A", ""], ["", "A", ""]]);
  expect(setInArea(plan(), area("1", "ab"), "A")).toBeNull();
});

test("clearing names only cells that hold something", () => {
  const { plan, apply, show } = matrix(["AR", "", ""], ["", "C", "I"]);
  const { commands, count } = clearArea(plan(), area("12", "ab"));
  expect(count).toBe(2);
  apply(commands);
  expect(show()).toEqual([["", "", ""], ["", "", "I"]]);
});

test("filling down copies the first row, its A too; filling right leaves A where it is", () => {
  const { plan, apply, show } = matrix(["AR", "C", ""], ["", "A", "I"], ["I", "", ""]);
  const down = fillArea(plan(), area("123", "ab"), "down");
  expect(down).toMatchObject({ count: 4, keptA: 0 });
  apply(down.commands);
  expect(show()).toEqual([["AR", "C", ""], ["AR", "C", "I"], ["AR", "C", ""]]);
  const right = fillArea(plan(), area("2", "abc"), "right");
  expect(right).toMatchObject({ count: 2, keptA: 1 });
  apply(right.commands);
  expect(show()[1]).toEqual(["AR", "R", "R"]);
});

test("what an area holds is counted by letter", () => {
  expect(countLetters(matrix(["AR", "C", ""], ["R", "A", "I"]).plan(), area("12", "ab"))).toEqual({ A: 2, R: 2, C: 1, I: 0, S: 0 });
});
