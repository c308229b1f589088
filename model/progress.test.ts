import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { measureProgress, PATH, type Milestone } from "#model/progress.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planTemplate } from "#model/templates/plan-template.ts";

function progressAfter(commands: readonly Command[]) {
  const doc = createDocument();
  applyCommands(doc, commands);
  const all = measureProgress(project(doc));
  return (milestone: Milestone) => all.find((found) => found.milestone === milestone)!;
}
const codes = (missing: readonly { code: string; count: number }[]) => Object.fromEntries(missing.map(({ code, count }) => [code, count]));

test("an empty plan has nothing of the path, and nothing is reported missing from what is not there", () => {
  const progress = progressAfter([]);
  expect(PATH.map((milestone) => progress(milestone))).toEqual(PATH.map((milestone) => expect.objectContaining({ milestone, state: "empty", missing: [] })));
});

test("a new workspace is started where its template laid something out, and done nowhere", () => {
  const progress = progressAfter(planTemplate("en"));
  expect(PATH.map((milestone) => progress(milestone).state)).toEqual(["empty", "started", "empty", "empty", "empty", "empty", "empty"]);
  expect(codes(progress("responsibility").missing)).toEqual({ "responsibility.withoutAccountable": 5, "responsibility.withoutResponsible": 5 });
});

test("goals are done when every main one has a target, a date and an owner; past three main ones they are not", () => {
  const owner = newId();
  const goal = (values: object): Command => ({ type: "goal.add", id: newId(), values: { title: "Answer within an hour", target: 60, due: "2027-01-15", owner, ...values } });
  const people: Command = { type: "participant.add", id: owner, values: { title: "Sales" } };
  expect(progressAfter([people, goal({}), goal({})])("goals")).toMatchObject({ state: "done", have: { count: 2 }, missing: [] });
  expect(codes(progressAfter([people, goal({}), goal({ target: null, title: " " })])("goals").missing)).toEqual({ "goals.withoutTarget": 1, "goals.unnamed": 1 });
  expect(codes(progressAfter([people, goal({ main: false, target: null, owner: null })])("goals").missing)).toEqual({ "goals.noMain": 1 });
  expect(codes(progressAfter([people, ...[1, 2, 3, 4].map(() => goal({}))])("goals").missing)).toEqual({ "goals.tooManyMain": 4 });
});

test("a hand-off is a flow between two lanes, and needs its means; one within a lane does not", () => {
  const [process, a, b, one, two, three] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const map = `${process}/as-is`;
  const step = (id: string, lane: string | null): Command => ({ type: "step.add", id, map, kind: "task", place: { lane, x: 0, y: 0 } });
  const progress = progressAfter([
    { type: "participant.add", id: a, values: { title: "Sales" } }, { type: "participant.add", id: b, values: { title: "Law" } },
    { type: "process.add", id: process, values: { title: "Sale" } },
    step(one, a), step(two, a), step(three, b), step(newId(), null),
    { type: "flow.connect", id: newId(), from: one, to: two }, { type: "flow.connect", id: newId(), from: two, to: three },
  ]);
  expect(codes(progress("map").missing)).toEqual({ "map.handOffsWithoutMedium": 1, "map.withoutPerformer": 1, "map.unconnected": 1, "map.noToBe": 1 });
});

test("requirements are done when each has a priority and at least two candidates are scored by all that is a must", () => {
  const [must, could, one, two] = [newId(), newId(), newId(), newId()];
  const score = (requirement: string, candidate: string): Command => ({ type: "score.put", id: newId(), values: { requirement, candidate, score: 2 } });
  const taken: readonly Command[] = [{ type: "requirement.add", id: must, values: { title: "One card a client", priority: "must" } }, { type: "requirement.add", id: could, values: { title: "Birthdays", priority: "could" } }, { type: "requirement.add", id: newId(), values: { dropped: true } }];
  const compared: readonly Command[] = [{ type: "candidate.add", id: one }, { type: "candidate.add", id: two }, score(must, one), score(could, one)];
  expect(codes(progressAfter(taken)("brief").missing)).toEqual({ "brief.fewCandidates": 2 });
  expect(codes(progressAfter([...taken, ...compared])("brief").missing)).toEqual({ "brief.unscored": 1 });
  expect(progressAfter([...taken, ...compared, score(must, two)])("brief")).toMatchObject({ state: "done", have: { count: 2 }, missing: [] });
});

test("the demo's team has begun everywhere but for the requirements, and still has things to settle", () => {
  const progress = progressAfter(demoPlan("en"));
  for (const milestone of PATH.filter((one) => one !== "brief")) expect(progress(milestone).state, milestone).not.toBe("empty");
});
