import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { countPaste, isChanged, planPaste, takePaste } from "#model/matrix/plan-paste.ts";
import { readTable } from "#model/matrix/read-table.ts";
import { SHEETS } from "#model/matrix/testing/clipboards.ts";
import { project } from "#model/project.ts";

function open(...commands: Command[]) {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "phase.add", id: "project", values: { title: "CRM project" } }, { type: "phase.add", id: "launch", values: { title: "Launch" } },
    ...["Head", "Sales", "Accounting"].map((title): Command => ({ type: "participant.add", id: title.toLowerCase(), values: { title } })),
    { type: "activity.add", id: "budget", values: { title: "Project budget", phase: "project" } }, { type: "activity.add", id: "data", values: { title: "Data", phase: "project" } },
    { type: "assignment.set", activity: "budget", participant: "head", letter: "A", on: true }, { type: "assignment.set", activity: "budget", participant: "sales", letter: "R", on: true },
    ...commands,
  ]);
  const plan = () => project(doc);
  const target = { rows: ["budget", "data"], columns: ["head", "sales", "accounting"], row: "budget", column: "sales" };
  const read = (table: readonly (readonly string[])[]) => planPaste(plan(), table, target);
  return {
    plan, read,
    paste(table: readonly (readonly string[])[]) {
      applyCommands(doc, takePaste(plan(), read(table)));
      return plan();
    },
    word: (title: string) => {
      const row = plan().activities.find((activity) => activity.title === title)!;
      return plan().participants.map(({ id }) => `${row.accountable === id ? "A" : ""}${(row.letters[id] ?? []).join("")}` || "·").join(" ");
    },
  };
}

test("a named table: what fits by name is changed, the rest is new, a section's line places what follows", () => {
  const { paste, read, word } = open();
  const found = read(readTable(SHEETS));
  expect(countPaste(found)).toEqual({ rows: 1, columns: 1, cells: 5 });
  expect(found.columns.map(({ id, title }) => [id, title])).toEqual([["sales", "Sales"], ["accounting", "Accounting"], [null, "Warehouse & logistics"]]);
  expect(found.unread).toEqual([{ row: "Project budget", column: "Warehouse & logistics", text: "later" }]);
  expect(found.moved).toEqual([{ row: "Project budget", from: "Head" }]);
  const plan = paste(readTable(SHEETS));
  expect(plan.activities.map(({ title, phase }) => [title, phase])).toEqual([["Project budget", "project"], ["Data", "project"], ["Stock on hand", "launch"]]);
  expect(word("Stock on hand")).toBe("· C I AR");
  // The empty cell took the R of sales, the A left its head, who is not in the table.
  expect(word("Project budget")).toBe("· · A ·");
  expect(countPaste(read(readTable(SHEETS)))).toEqual({ rows: 0, columns: 0, cells: 0 });
});

test("letters alone go from the cell on to the right and down, and no further than there are cells", () => {
  const { paste, word, read } = open();
  paste([["R", "C", "I"], ["A", ""], ["R", "R"]]);
  expect(word("Project budget")).toBe("A R C");
  expect(word("Data")).toBe("· A ·");
  expect(read([["R"]]).rows.map(({ title }) => title)).toEqual(["Project budget"]);
});

test("titles without a head go to the columns from the cell on; a head without titles to the rows", () => {
  const { paste, word } = open();
  paste([["data", "R", "C"]]);
  expect(word("Data")).toBe("· R C");
  paste([["Head", "Accounting"], ["C", "I"]].map((row) => ["", ...row]));
  expect(word("Project budget")).toBe("C R I");
  expect(word("Data")).toBe("· R C");
});

test("of two A in a row the first counts, and the other is said", () => {
  const { read } = open();
  const { rows, unread } = read([["", "Sales", "Accounting"], ["Data", "A", "AR"]]);
  expect(rows[0]!.cells.map(({ after }) => after.join(""))).toEqual(["A", "R"]);
  expect(unread).toEqual([{ row: "Data", column: "Accounting", text: "AR" }]);
});

test("S brings the scheme that has it", () => {
  expect(open().plan().scheme).toBe("RACI");
  expect(open().paste([["", "Sales"], ["Data", "S"]]).scheme).toBe("RASCI");
});

test("what is no matrix changes nothing", () => {
  const { read } = open();
  const { rows } = read([["R", "C"]]);
  expect(rows[0]!.cells.filter(isChanged)).toHaveLength(1);
  expect(countPaste(read([]))).toEqual({ rows: 0, columns: 0, cells: 0 });
});
