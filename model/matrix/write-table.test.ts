import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { countPaste, planPaste } from "#model/matrix/plan-paste.ts";
import { readTable } from "#model/matrix/read-table.ts";
import { tableOf, writeHtml, writeTsv } from "#model/matrix/write-table.ts";
import { project } from "#model/project.ts";

function sample() {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "phase.add", id: "p1", values: { title: "Data" } }, { type: "phase.add", id: "p2", values: { title: "Launch" }, after: "p1" },
    { type: "participant.add", id: "a", values: { title: "Sales & <service>" } }, { type: "participant.add", id: "b", values: { title: "Law" }, after: "a" },
    { type: "activity.add", id: "r1", values: { title: "=1+1 \"quoted\"", phase: "p1" } }, { type: "activity.add", id: "r2", values: { title: "Go live", phase: "p2" }, after: "r1" },
    { type: "assignment.set", activity: "r1", participant: "a", letter: "A", on: true }, { type: "assignment.set", activity: "r1", participant: "a", letter: "R", on: true },
    { type: "assignment.set", activity: "r2", participant: "b", letter: "C", on: true },
  ]);
  return project(doc);
}
const ALL = { rows: ["r1", "r2"], columns: ["a", "b"] };

test("cells alone are letters; with heads, names stand over and before them and a section on a line of its own", () => {
  expect(tableOf(sample(), ALL, false)).toEqual([["A, R", ""], ["", "C"]]);
  expect(tableOf(sample(), ALL, true)).toEqual([["", "Sales & <service>", "Law"], ["Data", "", ""], ["=1+1 \"quoted\"", "A, R", ""], ["Launch", "", ""], ["Go live", "", "C"]]);
});

test("what is written is read again the same, as HTML and as text, and changes nothing where it came from", () => {
  const table = tableOf(sample(), ALL, true);
  for (const clipboard of [{ html: writeHtml(table), text: "" }, { html: "", text: writeTsv(table) }]) {
    expect(readTable(clipboard)).toEqual(table);
    expect(countPaste(planPaste(sample(), readTable(clipboard), { ...ALL, row: "r1", column: "a" }))).toEqual({ rows: 0, columns: 0, cells: 0 });
  }
});

test("a cell with a tab, a line break or a quote stands in quotes", () => {
  expect(writeTsv([["a\tb", "c\nd"], ["e\"f", "g"]])).toBe("\"a\tb\"\t\"c\nd\"\n\"e\"\"f\"\tg");
});

test("a number is one where there are numbers, and nothing else is", () => {
  const html = writeHtml([["12", "1,5", "-3", "=1+1", "12 h"]], true);
  expect(html).toContain("<td>12</td><td>1,5</td><td>-3</td><td style");
  expect(html.match(/mso-number-format/g)).toHaveLength(2);
  expect(writeHtml([["12"]])).toContain("mso-number-format");
});
