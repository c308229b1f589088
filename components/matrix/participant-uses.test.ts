import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { countUses, usesThatAre } from "#components/matrix/participant-uses.ts";

test("every place that names a participant is counted once", () => {
  const doc = createDocument();
  applyCommands(doc, [
    { type: "participant.add", id: "p1" }, { type: "participant.add", id: "p2" },
    { type: "activity.add", id: "a1" }, { type: "activity.add", id: "a2" }, { type: "activity.add", id: "a3" },
    { type: "assignment.set", activity: "a1", participant: "p1", letter: "A", on: true }, { type: "assignment.set", activity: "a1", participant: "p1", letter: "R", on: true },
    { type: "assignment.set", activity: "a2", participant: "p1", letter: "C", on: true }, { type: "assignment.set", activity: "a3", participant: "p1", letter: "C", on: true },
    { type: "assignment.set", activity: "a3", participant: "p1", letter: "C", on: false },
    { type: "goal.add", id: "g1", values: { owner: "p1" } }, { type: "goal.add", id: "g2", values: { owner: "p2" } },
    { type: "system.add", id: "s1", values: { owner: "p1", access: ["p1", "p2"] } }, { type: "system.add", id: "s2", values: { access: ["p1"] } },
    { type: "process.add", id: "m1" }, { type: "step.add", id: "t1", map: "m1/as-is", kind: "task", place: { lane: "p1", x: 0, y: 0 } },
  ]);
  const uses = countUses(project(doc), "p1");
  expect(uses).toEqual({ activities: 2, steps: 1, goals: 1, processes: 0, systems: 2, channels: 0, questions: 0 });
  expect(usesThatAre(uses)).toEqual(["activities", "steps", "goals", "systems"]);
});
