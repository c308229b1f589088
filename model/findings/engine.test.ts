import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan, settingId } from "#model/findings/check-plan.ts";
import { createFindingsEngine } from "#model/findings/engine.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { changeAtRandom, randomDocument } from "#model/findings/testing/random-plans.ts";
import { createProjector } from "#model/projector.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { createRandom } from "#model/testing/random-commands.ts";

test.each([1, 2, 3, 4])("F1 checked change by change it comes to the same as checked anew (seed %i)", (seed) => {
  const random = createRandom(seed);
  const doc = randomDocument(random, 60);
  const projector = createProjector(doc);
  const engine = createFindingsEngine();
  for (let change = 0; change < 150; change++) {
    changeAtRandom(doc, random);
    const plan = projector.plan();
    expect(engine.check(plan, NOTHING_AROUND)).toEqual(checkPlan(plan));
  }
});

test("a change runs only the rules that can see it", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru"));
  const projector = createProjector(doc);
  const engine = createFindingsEngine();
  const ranFor = (command: Command) => {
    applyCommands(doc, [command]);
    engine.check(projector.plan(), NOTHING_AROUND);
    return engine.ran();
  };
  engine.check(projector.plan(), NOTHING_AROUND);
  const { steps, goals } = projector.plan();
  const step = steps[0]!;
  expect(ranFor({ type: "step.move", moves: [{ id: step.id, place: { ...step.place, x: step.place.x + 8 } }] }), "moved within its lane").toEqual([]);
  expect(ranFor({ type: "goal.set", id: goals[0]!.id, values: { main: false } })).toContain("GOAL-COUNT");
  expect(ranFor({ type: "step.set", id: step.id, values: { title: "Иначе" } })).not.toContain("GOAL-COUNT");
  expect(ranFor({ type: "rule.put", id: settingId("GOAL-COUNT"), values: { code: "GOAL-COUNT", off: true } })).toEqual(["GOAL-COUNT"]);
});

test("what is the same stays the same object", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru"));
  const projector = createProjector(doc);
  const engine = createFindingsEngine();
  applyCommands(doc, projector.plan().goals.map(({ id }): Command => ({ type: "goal.set", id, values: { main: false } })));
  const first = engine.check(projector.plan(), NOTHING_AROUND);
  const found = first.find(({ code }) => code === "GOAL-COUNT");
  expect(found).toBeDefined();
  applyCommands(doc, [{ type: "goal.set", id: projector.plan().goals[0]!.id, values: { title: "Иначе" } }]);
  expect(engine.check(projector.plan(), NOTHING_AROUND).find(({ code }) => code === "GOAL-COUNT")).toBe(found);
});

test("a workspace's own threshold holds, one out of bounds does not, and a rule can be off", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru"));
  const projector = createProjector(doc);
  const codes = (values: { off?: boolean; limits?: Record<string, number> }) => {
    applyCommands(doc, [{ type: "rule.put", id: settingId("GOAL-COUNT"), values: { code: "GOAL-COUNT", ...values } }]);
    return checkPlan(projector.plan()).filter(({ code }) => code === "GOAL-COUNT").map(({ params }) => params);
  };
  expect(codes({})).toEqual([]);
  expect(codes({ limits: { most: 2 } })).toEqual([{ main: 3, least: 2, most: 2 }]);
  expect(codes({ limits: { most: 200 } })).toEqual([]);
  expect(codes({ limits: { most: 2 }, off: true })).toEqual([]);
});
