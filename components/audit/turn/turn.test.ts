import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyCommands } from "#model/commands.ts";
import { createDocument, undoScope } from "#model/document.ts";
import { project } from "#model/project.ts";
import { nameFrom, turnCommands, type Turn } from "#components/audit/turn/turn.ts";

function auditOf() {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "participant.add", id: "p1", values: { title: "Sales" } }, { type: "process.add", id: "pr" },
    { type: "step.add", id: "s1", map: "pr/as-is", kind: "start", place: { lane: "p1", x: 92, y: 44 } }, { type: "system.add", id: "sy", values: { title: "Учёт" } },
    { type: "question.add", id: "q1", values: { participants: ["p1"] } },
  ]);
  const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
  return { doc, undo, plan: () => project(doc), turn: (turn: Turn) => applyCommands(doc, turnCommands(project(doc), project(doc).questions[0]!, turn), "me") };
}

test("an answer becomes a step that follows on another, linked to the question; one undo takes both back", () => {
  const { plan, turn, undo } = auditOf();
  const before = plan();
  turn({ kind: "steps", title: " Log it ", map: "pr/as-is", lane: "p1", after: "s1" });
  const added = plan().steps.find(({ title }) => title === "Log it")!;
  expect(added).toMatchObject({ kind: "task", place: { lane: "p1", y: 32 } });
  expect(plan().flows).toMatchObject([{ from: "s1", to: added.id }]);
  expect(plan().questions[0]!.steps).toEqual([added.id]);
  undo.undo();
  expect(plan()).toEqual(before);
});

test("a system that is there already is linked, not doubled; a new one is made; what was linked stays", () => {
  const { plan, turn } = auditOf();
  turn({ kind: "systems", title: "учет ", is: "accounting" });
  expect(plan().systems).toHaveLength(1);
  turn({ kind: "systems", title: "Word", is: "documents" });
  turn({ kind: "channels", title: "Phone", is: "company" });
  turn({ kind: "participants", title: "Lawyer", is: "position" });
  turn({ kind: "participants", title: "Sales", is: "position" });
  const { systems, channels, participants, questions } = plan();
  expect(systems.map(({ title, kind }) => [title, kind])).toEqual([["Учёт", "other"], ["Word", "documents"]]);
  expect(questions[0]!.systems).toEqual(systems.map(({ id }) => id).toSorted());
  expect(questions[0]!.channels).toEqual([channels[0]!.id]);
  expect(participants.map(({ title, kind }) => [title, kind])).toEqual([["Sales", "department"], ["Lawyer", "position"]]);
  expect(questions[0]!.participants).toHaveLength(2);
});

test("a thing is called by what is selected, else by the answer, of a long one by its first sentence", () => {
  expect(nameFrom("By phone, mostly", "phone")).toBe("phone");
  expect(nameFrom(" By\n phone. ", "  ")).toBe("By phone");
  expect(nameFrom(`Written into the sheet. ${"And so on ".repeat(20)}`, "")).toBe("Written into the sheet");
  expect(nameFrom("слово".repeat(60), "")).toHaveLength(100);
});
