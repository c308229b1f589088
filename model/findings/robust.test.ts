import { expect, test } from "vitest";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import { randomDocument } from "#model/findings/testing/random-plans.ts";
import { project } from "#model/project.ts";
import { mapKey, type Plan, type StepKind } from "#model/shape.ts";
import { flow, step } from "#model/testing/plan-parts.ts";
import { createRandom } from "#model/testing/random-commands.ts";
import { createDocument } from "#model/document.ts";
import { applyCommands } from "#model/commands.ts";

const AROUND = { ...NOTHING_AROUND, today: "2031-01-15", members: [], openThreads: [], confirmations: [], signOffs: [] };

test.each(Array.from({ length: 80 }, (_, index) => index + 1000))("no rule throws on what a fuzzer makes (seed %i)", (seed) => {
  const random = createRandom(seed);
  expect(() => checkPlan(project(randomDocument(random, 20 + Math.floor(random() * 300))), AROUND)).not.toThrow();
});

/** A map of `size` steps in which every step leads to some others, back and forth: loops within loops. */
function tangle(size: number, kinds: readonly StepKind[], seed: number): Plan {
  const random = createRandom(seed);
  const doc = createDocument();
  applyCommands(doc, [
    { type: "process.add", id: "p1", values: { title: "Продажи", volumePerMonth: 100 } },
    ...["a", "b", "c"].map((id) => ({ type: "participant.add", id, values: { title: id, headcount: 2 } }) as const),
  ]);
  const plan = project(doc);
  const lanes = ["a", "b", "c", null];
  const steps = Array.from({ length: size }, (_, index) => ({ ...step(`s${index}`, { lane: lanes[index % 4]! }, kinds[index % kinds.length]!), processing: index % 7, waiting: index % 90, dataOut: `Поле ${index % 40}`, entry: "manual" as const }));
  const flows = steps.flatMap(({ id }, index) => [1, 1 + Math.floor(random() * size), Math.floor(random() * 20) - 10].flatMap((jump, turn) => {
    const to = steps[(index + jump + size * 20) % size]!.id;
    return to === id ? [] : [{ ...flow(id, to, { probability: random() < 0.5 ? 40 : null, medium: "spoken" }), id: `f${index}x${turn}` }];
  }));
  return { ...plan, steps, flows, lanes: ["a", "b", "c"].map((participant) => ({ id: `${mapKey("p1", "as-is")}/${participant}`, map: mapKey("p1", "as-is"), participant, height: null, collapsed: false })) };
}

test.each([
  ["tasks alone", ["task"]],
  ["all sorts", ["task", "exclusive", "userTask", "parallel", "timer", "inclusive", "start", "end"]],
] as const)("a map of 2,000 steps, all in loops, is checked to the end: %s", (_, kinds) => {
  const plan = tangle(2000, kinds, 7);
  for (const rule of RULES) expect(Array.isArray(checkPlan(plan, AROUND, [rule])), rule.code).toBe(true);
});
