import { describe, expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { goalCount } from "#model/findings/rules/goal/count.ts";
import { goalNoOwner } from "#model/findings/rules/goal/no-owner.ts";
import { goalNotMeasurable } from "#model/findings/rules/goal/not-measurable.ts";
import { goalOrphan } from "#model/findings/rules/goal/orphan.ts";
import { mended, noticed } from "#model/findings/testing/try-rule.ts";
import { planOf, type PlanParts } from "#model/testing/plan-of.ts";
import { step } from "#model/testing/plan-parts.ts";
import { rowOf } from "#model/testing/row-of.ts";

type Case = readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[]];

const GOAL = { id: "g1", title: "Не терять заявки" };
const MEASURED = { ...GOAL, metric: "Доля заявок без ответа", baseline: 15, target: 0, due: "2031-03-01" };
const STEPS = [step("s1")];
const process = (id: string, values: object = {}) => ({ id, title: id, ...values });

const CASES: readonly Case[] = [
  ["one main goal", goalCount, { goals: [GOAL, { id: "g2", main: false }] }, ["warning page/goals"]],
  ["two main goals", goalCount, { goals: [GOAL, { id: "g2" }] }, []],
  ["no goals", goalCount, {}, []],
  ["a goal with nothing but a title", goalNotMeasurable, { goals: [GOAL] }, ["error goal/g1"]],
  ["a goal without a value now", goalNotMeasurable, { goals: [{ ...MEASURED, baseline: null }] }, ["error goal/g1"]],
  ["a goal with a blank metric", goalNotMeasurable, { goals: [{ ...MEASURED, metric: "  " }] }, ["error goal/g1"]],
  ["a goal that is to come to nought", goalNotMeasurable, { goals: [MEASURED] }, []],
  ["a goal for later, and one being written", goalNotMeasurable, { goals: [{ ...GOAL, main: false }, { id: "g2" }] }, []],
  ["a goal of nobody's", goalNoOwner, { goals: [GOAL] }, ["error goal/g1"]],
  ["a goal of somebody's, one for later, one being written", goalNoOwner, { goals: [{ ...GOAL, owner: "a" }, { id: "g2", title: "Потом", main: false }, { id: "g3" }] }, []],
  ["nothing works for it", goalOrphan, { goals: [GOAL], processes: [process("p1")], steps: STEPS }, ["warning goal/g1"]],
  ["only what was dropped works for it", goalOrphan, { goals: [GOAL], steps: STEPS, requirements: [{ id: "q1", goals: ["g1"], dropped: true }] }, ["warning goal/g1"]],
  ["a process works for it", goalOrphan, { goals: [{ ...GOAL, processes: ["p1"] }], processes: [process("p1")], steps: STEPS }, []],
  ["a process of an older plan works for it", goalOrphan, { goals: [GOAL], processes: [process("p1", { goals: ["g1"] })], steps: STEPS }, []],
  ["a row works for it", goalOrphan, { goals: [GOAL], activities: [rowOf("r1", {}, { goals: ["g1"] })], steps: STEPS }, []],
  ["a requirement works for it", goalOrphan, { goals: [GOAL], requirements: [{ id: "q1", goals: ["g1"] }] }, []],
  ["there is nothing to link yet", goalOrphan, { goals: [GOAL], processes: [process("p1")], steps: [step("n1", {}, "note")] }, []],
];

test.each(CASES.map(([says, rule, ...rest]) => [`${rule.code}: ${says}`, rule, ...rest] as const))("%s", (_, rule, parts, expected) => {
  expect(noticed(rule, parts)).toEqual(expected);
});

test("what a goal lacks is said in its order, the first apart from the rest", () => {
  const [found] = goalNotMeasurable.check(planOf({ goals: [{ ...MEASURED, baseline: null, due: null }] }), { limits: {}, around: { today: "", members: null, confirmations: null, openThreads: null, signOffs: null } });
  expect(found?.params).toMatchObject({ metric: "there", baseline: "first", target: "there", due: "more" });
});

describe("mends", () => {
  const participants = [{ id: "a", title: "Анна" }, { id: "b", title: "Борис" }];

  test("the owner of the process that works for a goal answers for it", () => {
    const parts = (owner: string | null, other: string | null): PlanParts => ({ participants, goals: [{ ...GOAL, processes: ["p1", "p2"] }], processes: [process("p1", { owner }), process("p2", { owner: other })] });
    expect(mended(goalNoOwner, parts("a", null))).toMatchObject({ left: [], plan: { goals: [{ owner: "a" }] } });
    expect(mended(goalNoOwner, parts("a", "b"))).toBeNull();
    expect(mended(goalNoOwner, parts(null, null))).toBeNull();
  });

  test("a goal is linked with the only process", () => {
    const parts = (...ids: string[]): PlanParts => ({ goals: [GOAL], processes: ids.map((id) => process(id)), steps: STEPS });
    expect(mended(goalOrphan, parts("p1"))).toMatchObject({ left: [], plan: { goals: [{ processes: ["p1"] }] } });
    expect(mended(goalOrphan, parts("p1", "p2"))).toBeNull();
  });
});
