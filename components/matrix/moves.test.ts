import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { PHASES } from "#components/matrix/testing/plan-parts.ts";
import { layoutOf } from "#components/matrix/layout.ts";
import { moveColumn, moveRow, slotBeside } from "#components/matrix/moves.ts";

/** A plan with interleaved sections, as people who add rows here and there leave it. */
function open() {
  const doc = createDocument();
  const rows: [string, string][] = [["a1", "project"], ["b1", "data"], ["a2", "project"], ["b2", "data"], ["a3", "project"]];
  applyCommands(doc, PHASES.map(({ id }): Command => ({ type: "phase.add", id })));
  applyCommands(doc, rows.map(([id, phase]): Command => ({ type: "activity.add", id, values: { title: id, phase } })));
  applyCommands(doc, ["p1", "p2", "p3"].map((id): Command => ({ type: "participant.add", id })));
  const layout = () => layoutOf(project(doc), true);
  return {
    layout,
    rows: (phase: string) => layout().sections.find((section) => section.phase === phase)!.rows.join(" "),
    beside(row: string, way: -1 | 1) {
      const slot = slotBeside(layout(), row, way);
      const commands = slot && moveRow(layout(), row, slot);
      if (commands) applyCommands(doc, commands);
      return commands !== null;
    },
    put: (row: string, phase: string, before: string | null) => {
      const commands = moveRow(layout(), row, { phase, before });
      if (commands) applyCommands(doc, commands);
      return commands;
    },
    column(id: string, to: number) {
      const command = moveColumn(layout().columns, id, to);
      if (command) applyCommands(doc, [command]);
      return layout().columns.join(" ");
    },
  };
}

test("a row moves by one inside its section, whatever rows of others lie between", () => {
  const { rows, beside } = open();
  beside("a1", 1);
  expect(rows("project")).toBe("a2 a1 a3");
  beside("a1", 1);
  expect(rows("project")).toBe("a2 a3 a1");
  beside("a3", -1);
  expect(rows("project")).toBe("a3 a2 a1");
  expect(rows("data")).toBe("b1 b2");
});

test("over the edge of a section a row goes into the next one and takes its phase", () => {
  const { rows, beside } = open();
  beside("a3", 1);
  expect(rows("project")).toBe("a1 a2");
  expect(rows("data")).toBe("a3 b1 b2");
  beside("a3", -1);
  expect(rows("project")).toBe("a1 a2 a3");
  expect(rows("data")).toBe("b1 b2");
});

test("a row passes through empty sections, and stops at the ends", () => {
  const { rows, beside } = open();
  for (let time = 0; time < 3; time++) beside("b2", 1);
  expect(rows("launch")).toBe("b2");
  expect(beside("b2", 1)).toBe(false);
  expect(beside("a1", -1)).toBe(false);
});

test("a row is dropped before another or at a section's end", () => {
  const { rows, put } = open();
  put("a3", "project", "a1");
  expect(rows("project")).toBe("a3 a1 a2");
  put("a3", "data", "b2");
  expect(rows("data")).toBe("b1 a3 b2");
  put("b1", "data", null);
  expect(rows("data")).toBe("a3 b2 b1");
});

test("dropping a row where it is changes nothing", () => {
  const { put } = open();
  expect(put("a1", "project", "a2")).toBeNull();
  expect(put("a1", "project", "a1")).toBeNull();
  expect(put("a3", "project", null)).toBeNull();
});

test("a column moves among the others, and not past the ends", () => {
  const { column } = open();
  expect(column("p1", 2)).toBe("p2 p3 p1");
  expect(column("p1", 1)).toBe("p2 p1 p3");
  expect(column("p2", 0)).toBe("p2 p1 p3");
  expect(column("p3", 3)).toBe("p2 p1 p3");
  expect(column("p2", -1)).toBe("p2 p1 p3");
});
