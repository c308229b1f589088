import { describe, expect, test } from "vitest";
import { NOTHING_AROUND, type Rule } from "#model/findings/finding.ts";
import { noDeadline } from "#model/findings/rules/ctrl/no-deadline.ts";
import { noEscalation } from "#model/findings/rules/ctrl/no-escalation.ts";
import { noExitCriteria } from "#model/findings/rules/ctrl/no-exit-criteria.ts";
import { noFirstResponse } from "#model/findings/rules/ctrl/no-first-response.ts";
import { slaInfeasible } from "#model/findings/rules/ctrl/sla-infeasible.ts";
import { waitWithoutTimer } from "#model/findings/rules/ctrl/wait-without-timer.ts";
import { noticed } from "#model/findings/testing/try-rule.ts";
import type { Step, StepKind } from "#model/shape.ts";
import { planOf, type PlanParts } from "#model/testing/plan-of.ts";
import { flow, step } from "#model/testing/plan-parts.ts";

type Drawn = readonly [id: string, kind: StepKind, values?: Partial<Step>];
/** Steps one after another on the map of the only process, and further flows, "a>b". */
function drawn(steps: readonly Drawn[], flows: readonly string[] = [], more: PlanParts = {}): PlanParts {
  const line = steps.slice(1).map(([id], index) => `${steps[index]![0]}>${id}`);
  return {
    participants: [{ id: "sales" }, { id: "head" }, { id: "client", kind: "external" }], processes: [{ id: "p1" }],
    steps: steps.map(([id, kind, values]) => ({ ...step(id, { lane: "sales" }, kind), ...values })),
    flows: [...line, ...flows].map((ends) => flow(...(ends.split(">") as [string, string]))), ...more,
  };
}
const start: Drawn = ["s", "startMessage"];
const end: Drawn = ["e", "end"];
const task = (id: string, values?: Partial<Step>): Drawn => [id, "userTask", values];

type Case = readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[]];
const CASES: readonly Case[] = [
  ["the first work has no deadline", noFirstResponse, drawn([start, task("a"), task("b"), end]), ["error step/a"]],
  ["the first work has one", noFirstResponse, drawn([start, task("a", { deadline: 30 }), task("b"), end]), []],
  ["gateways, events and machines are passed over", noFirstResponse, drawn([start, ["m", "serviceTask"], ["x", "exclusive"], task("a"), task("b")], ["x>c"]), ["error step/a"]],
  ["what the client does is not ours to hurry", noFirstResponse, drawn([start, ["w", "task", { place: { lane: "client", x: 0, y: 0 } }], task("a"), task("b")]), ["error step/a"]],
  ["without a start event the first step", noFirstResponse, drawn([task("a"), task("b")]), ["error step/a"]],
  ["started by the clock", noFirstResponse, drawn([["s", "startTimer"], task("a"), task("b"), end]), []],
  ["a map that is only begun", noFirstResponse, drawn([start, task("a"), end]), []],
  ["no title yet", noFirstResponse, drawn([start, task("a", { title: " " }), task("b"), end]), []],
  ["another process that no channel enters", noFirstResponse, drawn([start, task("a"), task("b"), end], [], { processes: [{ id: "p0" }, { id: "p1" }] }), []],
  ["another process that a channel enters", noFirstResponse, drawn([start, task("a"), task("b"), end], [], { processes: [{ id: "p0" }, { id: "p1" }], channels: [{ id: "c", entryStep: "s" }] }), ["error step/a"]],
  ["a channel that enters at the work itself", noFirstResponse, drawn([start, task("a", { deadline: 5 }), task("b"), task("c"), end], [], { channels: [{ id: "c", entryStep: "b" }] }), ["error step/b"]],

  ["work on the main path without a deadline", noDeadline, drawn([start, task("a"), task("b", { deadline: 60 }), task("c"), end]), ["warning map/p1/as-is"]],
  ["every step has one", noDeadline, drawn([start, task("a", { deadline: 60 }), ["x", "exclusive"], ["m", "serviceTask"], end]), []],
  ["a deadline of nothing is one", noDeadline, drawn([start, task("a", { deadline: 0 }), end]), []],
  ["not yet drawn to an end", noDeadline, drawn([start, task("a"), task("b")]), []],
  ["beside the main path", noDeadline, drawn([start, task("a", { deadline: 60 }), ["x", "exclusive"], end], ["x>b", "b>e"]), []],

  ["a deadline shorter than the step", slaInfeasible, drawn([task("a", { deadline: 59, processing: 10, waiting: 50 })]), ["warning step/a"]],
  ["a deadline just long enough", slaInfeasible, drawn([task("a", { deadline: 60, processing: 10, waiting: 50 })]), []],
  ["nothing known of its time", slaInfeasible, drawn([task("a", { deadline: 0 })]), []],
  ["no deadline", slaInfeasible, drawn([task("a", { processing: 10 })]), []],

  ["a deadline on a step of no row", noEscalation, drawn([task("a", { deadline: 60 })]), ["warning map/p1/as-is"]],
  ["who performs it also answers for it", noEscalation, drawn([task("a", { deadline: 60 })], [], { activities: [{ id: "r", accountable: "sales", steps: ["a"] }] }), ["warning map/p1/as-is"]],
  ["somebody else answers for it", noEscalation, drawn([task("a", { deadline: 60 })], [], { activities: [{ id: "r", accountable: "head", steps: ["a"] }] }), []],
  ["one of two rows has somebody else", noEscalation, drawn([task("a", { deadline: 60 })], [], { activities: [{ id: "r", accountable: "sales", steps: ["a"] }, { id: "q", accountable: "head", steps: ["a"] }] }), []],
  ["nobody answers for the row", noEscalation, drawn([task("a", { deadline: 60 })], [], { activities: [{ id: "r", steps: ["a"] }] }), ["warning map/p1/as-is"]],
  ["no deadlines", noEscalation, drawn([task("a")]), []],

  ["a message with one way on", waitWithoutTimer, drawn([task("a"), ["w", "message"], task("b")]), ["warning step/w"]],
  ["a receipt with one way on", waitWithoutTimer, drawn([["w", "receiveTask"], task("b")]), ["warning step/w"]],
  ["an event that says it waits", waitWithoutTimer, drawn([["w", "intermediate", { waiting: 60 }], task("b")]), ["warning step/w"]],
  ["an event that is but a milestone", waitWithoutTimer, drawn([["w", "intermediate"], task("b")]), []],
  ["a timer runs out by itself", waitWithoutTimer, drawn([["w", "timer", { waiting: 60 }], task("b")]), []],
  ["somebody watches the time", waitWithoutTimer, drawn([["w", "message", { deadline: 60 }], task("b")]), []],
  ["two ways on", waitWithoutTimer, drawn([["w", "message"], task("b"), task("c")], ["w>c"]), []],
  ["a decision follows", waitWithoutTimer, drawn([["w", "message"], ["x", "exclusive"], task("b"), task("c")], ["x>c"]), []],
  ["a gateway with one way on decides nothing", waitWithoutTimer, drawn([["w", "message"], ["x", "exclusive"], task("b")]), ["warning step/w"]],
  ["a timer follows", waitWithoutTimer, drawn([["w", "message"], ["t", "timer"], task("b")]), []],
  ["a timer beside it", waitWithoutTimer, drawn([["x", "exclusive"], ["w", "message"], task("b"), ["t", "timer"]], ["x>t"]), []],
  ["nothing after it", waitWithoutTimer, drawn([task("a"), ["w", "message"]]), []],

  ["work that does not say when it is done", noExitCriteria, drawn([start, task("a", { exitCriteria: "Записано" }), task("b", { exitCriteria: "  " }), end]), ["warning map/p1/as-is"]],
  ["all of it says so", noExitCriteria, drawn([start, task("a", { exitCriteria: "Записано" }), end]), []],
  ["not yet drawn to an end, and no criteria", noExitCriteria, drawn([start, task("a")]), []],
];

// Flows to a step that a case does not draw are of no plan.
const whole = (parts: PlanParts): PlanParts => {
  const extra = new Set((parts.flows ?? []).flatMap(({ from, to }) => [from!, to!]).filter((id) => !parts.steps!.some((one) => one.id === id)));
  return { ...parts, steps: [...parts.steps!, ...[...extra].map((id) => step(id, { lane: "sales" }))] };
};

describe("deadlines and control", () => {
  test.each(CASES)("%s", (_, rule, parts, expected) => expect(noticed(rule, whole(parts))).toEqual(expected));

  test("counts what is missing, and names the places", () => {
    const [found] = noDeadline.check(planOf(drawn([start, task("a"), task("b", { deadline: 60 }), task("c"), end])), { limits: {}, around: NOTHING_AROUND });
    expect(found!.params).toMatchObject({ count: 2, of: 3 });
    expect(found!.more).toEqual([{ kind: "step", id: "a" }, { kind: "step", id: "c" }]);
  });
});
