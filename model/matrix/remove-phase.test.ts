import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { removePhase, restorePhase } from "#model/matrix/remove-phase.ts";
import { project } from "#model/project.ts";

function open() {
  const doc = createDocument();
  applyCommands(doc, [
    ...["one", "two", "three"].map((id): Command => ({ type: "phase.add", id, values: { title: id } })),
    ...["a", "b"].map((id): Command => ({ type: "activity.add", id, values: { title: id, phase: "two" } })), { type: "activity.add", id: "c", values: { title: "c", phase: "three" } },
  ]);
  return { doc, plan: () => project(doc), phases: () => project(doc).activities.map(({ id, phase }) => `${id} ${phase}`) };
}

test("a section goes, its rows to the one before it, the first one's to the next", () => {
  const { doc, plan, phases } = open();
  applyCommands(doc, removePhase(plan(), "two").commands);
  expect(phases()).toEqual(["a one", "b one", "c three"]);
  applyCommands(doc, removePhase(plan(), "one").commands);
  expect(phases()).toEqual(["a three", "b three", "c three"]);
  applyCommands(doc, removePhase(plan(), "three").commands);
  expect(phases()).toEqual(["a null", "b null", "c null"]);
});

test("it comes back in its place with its rows, save those that somebody has moved on since", () => {
  const { doc, plan, phases } = open();
  const removal = removePhase(plan(), "two");
  applyCommands(doc, removal.commands);
  applyCommands(doc, [{ type: "activity.set", id: "b", values: { phase: "three" } }]);
  applyCommands(doc, restorePhase(plan(), "two", removal));
  expect(plan().phases.map(({ id }) => id)).toEqual(["one", "two", "three"]);
  expect(phases()).toEqual(["a two", "b three", "c three"]);
});
