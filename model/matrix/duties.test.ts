import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { collectDuties } from "#model/matrix/duties.ts";
import { project } from "#model/project.ts";
import { mapKey } from "#model/shape.ts";

function sample() {
  const doc = createDocument();
  const map = mapKey("orders", "as-is");
  const give = (activity: string, participant: string, letter: "A" | "R" | "C") => ({ type: "assignment.set", activity, participant, letter, on: true }) as const;
  applyCommands(doc, [
    { type: "phase.add", id: "p1" }, { type: "phase.add", id: "p2", after: "p1" }, { type: "process.add", id: "orders", values: { owner: null } },
    { type: "participant.add", id: "sales" }, { type: "participant.add", id: "law", values: { deputy: "sales" }, after: "sales" }, { type: "process.set", id: "orders", values: { owner: "sales" } },
    { type: "step.add", id: "s1", map, kind: "task", place: { lane: "sales", x: 0, y: 0 } }, { type: "step.add", id: "s2", map, kind: "task", place: { lane: "law", x: 200, y: 0 } },
    { type: "activity.add", id: "a1", values: { phase: "p2", steps: ["s1", "s2"] } }, { type: "activity.add", id: "a2", values: { phase: "p1", steps: ["s2"] }, after: "a1" }, { type: "activity.add", id: "a3", after: "a2" },
    give("a1", "sales", "A"), give("a1", "law", "R"), give("a2", "law", "A"), give("a2", "sales", "C"), { type: "goal.add", id: "g1", values: { owner: "sales" } },
  ]);
  return project(doc);
}
const show = (ids: readonly string[]) => {
  const { sections, goals, processes, maps, standsInFor } = collectDuties(sample(), ids);
  return {
    rows: sections.map(({ phase, rows }) => [phase, ...rows.map(({ activity, letters, steps }) => `${activity.id} ${letters.join("")} ${steps.map(({ id }) => id).join()}`)]),
    goals: goals.map(({ id }) => id), processes: processes.map(({ id }) => id), maps: maps.map(({ map, steps }) => `${map} ${steps}`), standsInFor: standsInFor.map(({ id }) => id),
  };
};

test("a participant's rows come by section with their letters and the steps that are theirs, or all that the row covers", () => {
  expect(show(["sales"])).toEqual({ rows: [["p1", "a2 C s2"], ["p2", "a1 A s1"]], goals: ["g1"], processes: ["orders"], maps: ["orders/as-is 1"], standsInFor: ["law"] });
});

test("several participants that are one person have one card", () => {
  expect(show(["sales", "law"]).rows).toEqual([["p1", "a2 AC s2"], ["p2", "a1 AR s1,s2"]]);
});

test("who has nothing, and who is not there, has an empty card", () => {
  expect(show(["nobody"])).toEqual({ rows: [], goals: [], processes: [], maps: [], standsInFor: [] });
});
