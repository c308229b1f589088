import { describe, expect, it } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { suggestGroups, takeSuggestions } from "#model/suggest-groups.ts";
import { phaseTemplate } from "#model/templates/phase-template.ts";

const MAP = "proc/as-is";
const person = (id: string, values: object = {}): Command => ({ type: "participant.add", id, values: { title: id.toUpperCase(), ...values } });
const row = (id: string, title: string, phase: string | null): Command => ({ type: "activity.add", id, values: { title, phase } });
const give = (activity: string, participant: string, letter: "A" | "R"): Command => ({ type: "assignment.set", activity, participant, letter, on: true });
const step = (id: string, title: string, lane: string, kind: "task" | "note" = "task"): Command => ({ type: "step.add", id, map: MAP, kind, place: { lane, x: 0, y: 0 }, values: { title } });

function planAfter(...commands: readonly Command[]) {
  const doc = createDocument();
  applyCommands(doc, [...phaseTemplate(([, en]) => en), { type: "process.add", id: "proc", values: { title: "Sales" } }, ...commands]);
  return project(doc);
}
const suggested = (...commands: readonly Command[]) => suggestGroups(planAfter(...commands)).map(({ participant, group, reason }) => [participant, group, reason.code, reason.title, reason.more]);

describe("a suggestion", () => {
  it("is to configure for who answers for setting the CRM up, or works on it, or owns a CRM", () => {
    expect(suggested(
      person("a"), person("r"), person("c"), row("lead", "Lead the project", "project"), row("pay", "Budget", "project"), give("lead", "a", "A"), give("pay", "a", "A"), give("lead", "r", "R"),
      { type: "system.add", id: "crm", values: { title: "Old CRM", kind: "crm", owner: "c" } },
    )).toEqual([["a", "configure", "answersForSetup", "Lead the project", 1], ["r", "configure", "worksOnSetup", "Lead the project", 0], ["c", "configure", "ownsCrm", "Old CRM", 0]]);
  });

  it("is to formulate requirements for who owns a process or a goal, or answers for work", () => {
    expect(suggested(
      person("p"), person("g"), person("w"), { type: "process.set", id: "proc", values: { owner: "p" } }, { type: "goal.add", id: "goal", values: { title: "Lose no request", owner: "g" } },
      row("deal", "Contract", "process"), row("bare", "Prices", null), give("deal", "w", "A"), give("bare", "w", "A"),
    )).toEqual([["p", "requirements", "ownsProcess", "Sales", 0], ["g", "requirements", "ownsGoal", "Lose no request", 0], ["w", "requirements", "answersForWork", "Contract", 1]]);
  });

  it("is to test and learn for who performs steps or works in a system; notes are no work, and a step of one name counts once", () => {
    expect(suggested(
      person("s"), person("u"), person("n"), step("s1", "Measure", "s"), step("s2", " measure", "s"), step("s3", "Forward", "s"), step("s4", "A note", "n", "note"),
      { type: "system.add", id: "sheet", values: { title: "Sheet", access: ["u"] } },
    )).toEqual([["s", "testAndLearn", "performs", "measure", 1], ["u", "testAndLearn", "usesSystems", "Sheet", 0]]);
  });

  it("follows what weighs most", () => {
    expect(suggested(person("x"), step("s1", "Measure", "x"), row("deal", "Contract", "process"), give("deal", "x", "A"), row("lead", "Lead", "project"), give("lead", "x", "R"))).toMatchObject([["x", "configure", "worksOnSetup", "Lead", 0]]);
  });

  it("is made neither to outside parties, nor to who has a group, nor without a reason", () => {
    expect(suggested(person("client", { kind: "external" }), person("has", { group: "configure" }), person("nobody"), step("s1", "Call", "client"), step("s2", "Answer", "has"))).toEqual([]);
  });

  it("is taken only by who is still in no group", () => {
    const plan = planAfter(person("a"), person("b"), step("s1", "Measure", "a"), step("s2", "Forward", "b"));
    const suggestions = suggestGroups(plan);
    const later = { participants: plan.participants.map((one) => (one.id === "b" ? { ...one, group: "configure" as const } : one)) };
    expect(takeSuggestions(later, suggestions)).toEqual([{ type: "participant.set", id: "a", values: { group: "testAndLearn" } }]);
  });
});
