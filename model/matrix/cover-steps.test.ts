import { expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { coverableSteps, coverStep, uncoverStep } from "#model/matrix/cover-steps.ts";
import { project } from "#model/project.ts";

function createPlan() {
  const document = createDocument();
  const step = (id: string, kind: "task" | "userTask" | "subProcess" | "start" | "exclusive" | "note", title: string) =>
    ({ type: "step.add" as const, id, map: "p1/as-is", kind, place: { lane: "l1", x: 0, y: 0 }, values: { title } });
  applyCommands(document, [
    { type: "participant.add", id: "l1" }, { type: "process.add", id: "p1" }, { type: "activity.add", id: "a1" },
    step("s1", "task", "Call back"), step("s2", "userTask", ""), step("s3", "start", "A client calls"), step("s4", "exclusive", "Paid?"), step("s5", "note", "Ask them"), step("s6", "subProcess", "Claims"),
  ]);
  return { document, activity: () => project(document).activities[0]!, offered: () => coverableSteps(project(document), project(document).activities[0]!).map(({ id }) => id) };
}

it("named work can be covered; events, gateways, notes and what has no name cannot", () => {
  expect(createPlan().offered()).toEqual(["s1", "s6"]);
});

it("a step is covered once, and no longer offered; taken back, it is", () => {
  const { document, activity, offered } = createPlan();
  applyCommands(document, coverStep(activity(), "s1"));
  expect([activity().steps, offered()]).toEqual([["s1"], ["s6"]]);
  expect(coverStep(activity(), "s1")).toEqual([]);
  applyCommands(document, uncoverStep(activity(), "s1"));
  expect([activity().steps, offered()]).toEqual([[], ["s1", "s6"]]);
});
