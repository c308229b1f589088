import { expect, test } from "vitest";
import type { Command } from "#model/commands.ts";
import type { Rule } from "#model/findings/finding.ts";
import { FLOW_RULES } from "#model/findings/rules/flow.ts";
import { findingsBy, foundBy, planAfter } from "#model/testing/check-rule.ts";
import { addParticipants, drawMap } from "#model/testing/draw-map.ts";

const rules = new Map<string, Rule>(FLOW_RULES.map((rule) => [rule.code, rule]));
const rule = (code: string): Rule => rules.get(code)!;
type Drawing = Parameters<typeof drawMap>[0];
const PEOPLE = addParticipants("sales", "law", "boss");
const draw = (drawing: Drawing): Command[] => [...PEOPLE, ...drawMap(drawing)];
/** What the first finding says and what else it points at. */
const first = (code: string, drawing: Drawing) => findingsBy(rule(code), planAfter(draw(drawing)))[0]!;

const LINE = { steps: "s:start a b c e:end", flows: "s>a a>b b>c c>e" };
const PING_PONG = { steps: "s:start a b@law c e:end", flows: "s>a a>b b>c c>e" };
const LOOP = { steps: "s:start a x:exclusive e:end", flows: "s>a a>x x>a x>e" };
const APPROVALS = "s:start a b@boss c@law e:end";
const approved = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { approval: true }]));
const timed = (times: Readonly<Record<string, readonly [processing: number | null, waiting: number | null]>>) => Object.fromEntries(Object.entries(times).map(([id, [processing, waiting]]) => [id, { processing, waiting }]));
/** Eleven steps in a row, ten flows, of which the first so many lead to another lane. */
const row = (handOffs: number): Drawing => ({
  steps: Array.from({ length: 11 }, (_, index) => `a${index}@${Math.min(index, handOffs) % 2 === 0 ? "sales" : "law"}`).join(" "),
  flows: Array.from({ length: 10 }, (_, index) => `a${index}>a${index + 1}`).join(" "),
});

type Case = readonly [rule: string, what: string, drawing: Drawing, found: readonly string[]];
const CASES: readonly Case[] = [
  ["FLOW-HANDOFF-RATIO", "3 of 10", row(3), ["info map/p/as-is"]],
  ["FLOW-HANDOFF-RATIO", "4 of 10", row(4), ["warning map/p/as-is"]],
  ["FLOW-HANDOFF-RATIO", "2 of 10", row(2), []],
  ["FLOW-HANDOFF-RATIO", "too small a map to tell", { steps: "a b@law c d@law", flows: "a>b b>c c>d" }, []],
  ["FLOW-PING-PONG", "there and back", PING_PONG, ["warning step/b"]],
  ["FLOW-PING-PONG", "gateways are looked past, whosever they are", { steps: "s:start a x:exclusive@boss b@law y:exclusive@boss c e:end", flows: "s>a a>x x>b x>e b>y y>c y>e" }, ["warning step/b"]],
  ["FLOW-PING-PONG", "on to a third", { ...PING_PONG, steps: PING_PONG.steps.replace("c ", "c@boss ") }, []],
  ["FLOW-PING-PONG", "back to the same step, which is rework", { steps: "s:start a b@law e:end", flows: "s>a a>b b>a a>e" }, []],
  ["FLOW-PING-PONG", "an event between, more than one step there", { steps: "s:start a t:timer b@law d@law f@law g e:end", flows: "s>a a>t t>b b>d d>f f>g g>e" }, []],
  ["FLOW-PING-PONG", "nobody's steps", { steps: "a b@ c d@law f@ g@law", flows: "a>b b>c d>f f>g" }, []],
  ["FLOW-REWORK-LOOP", "a way back", LOOP, ["warning flow/xa"]],
  ["FLOW-REWORK-LOOP", "no way out", { steps: "s:start a b", flows: "s>a a>b b>a" }, ["error flow/ba"]],
  ["FLOW-REWORK-LOOP", "a way out that is never taken", { ...LOOP, says: { xa: { probability: 100 }, xe: { probability: 0 } } }, ["error flow/xa"]],
  ["FLOW-REWORK-LOOP", "two loops, one without a beginning", { steps: "s:start a x:exclusive e:end b c", flows: "s>a a>x x>a x>e b>c c>b" }, ["error flow/bc", "warning flow/xa"]],
  ["FLOW-REWORK-LOOP", "branches that meet again", { steps: "s:start x:exclusive a b e:end", flows: "s>x x>a x>b a>e b>e" }, []],
  ["FLOW-LOW-CA", "79 %, and 0", { ...LINE, says: { a: { completeAccurate: 79 }, b: { completeAccurate: 0 } } }, ["warning step/a", "warning step/b"]],
  ["FLOW-LOW-CA", "80 %, and not known", { ...LINE, says: { a: { completeAccurate: 80 } } }, []],
  ["FLOW-LOW-ROLLED-CA", "70 % × 80 %", { ...LINE, says: { a: { completeAccurate: 80 }, c: { completeAccurate: 70 } } }, ["warning map/p/as-is"]],
  ["FLOW-LOW-ROLLED-CA", "75 % × 80 %", { ...LINE, says: { a: { completeAccurate: 80 }, c: { completeAccurate: 75 } } }, []],
  ["FLOW-LOW-ROLLED-CA", "one step only, which speaks for itself", { ...LINE, says: { a: { completeAccurate: 20 } } }, []],
  ["FLOW-LOW-ROLLED-CA", "off the main path", { steps: "s:start x:exclusive a b c e:end", flows: "s>x x>a x>b a>e b>c c>e", says: { xa: { probability: 90 }, xb: { probability: 10 }, b: { completeAccurate: 50 }, c: { completeAccurate: 50 } } }, []],
  ["FLOW-WAIT-DOMINANT", "the three that wait longest", { steps: "a b c d", says: timed({ a: [10, 250], b: [10, 260], c: [10, 300], d: [10, 400] }) }, ["warning step/b", "warning step/c", "warning step/d"]],
  ["FLOW-WAIT-DOMINANT", "four fifths, a short wait, no processing time, an event", { steps: "a b c t:timer", says: timed({ a: [100, 400], b: [1, 239], c: [null, 500], t: [0, 9000] }) }, []],
  ["FLOW-LOW-ACTIVITY-RATIO", "5 of 100 minutes", { ...LINE, says: timed({ a: [5, 45], b: [0, 50], c: [0, 0] }) }, ["info map/p/as-is"]],
  ["FLOW-LOW-ACTIVITY-RATIO", "10 of 100 minutes", { ...LINE, says: timed({ a: [5, 45], b: [5, 45], c: [0, 0] }) }, []],
  ["FLOW-LOW-ACTIVITY-RATIO", "most of the path says nothing", { ...LINE, says: timed({ a: [1, 500] }) }, []],
  ["FLOW-APPROVAL-CHAIN", "two by different people", { steps: APPROVALS, flows: "s>a a>b b>c c>e", says: approved("b", "c") }, ["warning step/b"]],
  ["FLOW-APPROVAL-CHAIN", "a decision and an event between", { steps: `${APPROVALS} x:exclusive t:timer`, flows: "s>a a>b b>x x>a x>t t>c c>e", says: approved("b", "c") }, ["warning step/b"]],
  ["FLOW-APPROVAL-CHAIN", "work between", { steps: APPROVALS, flows: "s>b b>a a>c c>e", says: approved("b", "c") }, []],
  ["FLOW-APPROVAL-CHAIN", "by one participant, by nobody", { steps: "s:start a@boss b@boss c@ e:end", flows: "s>a a>b b>c c>e", says: approved("a", "b", "c") }, []],
  ["FLOW-APPROVAL-CHAIN", "off the main path", { steps: "s:start x:exclusive a b@boss c@law e:end", flows: "s>x x>a x>b b>c a>e c>e", says: { xa: { probability: 90 }, xb: { probability: 10 }, ...approved("b", "c") } }, []],
  ["FLOW-NO-METRICS", "nothing is known", LINE, ["info map/p/as-is"]],
  ["FLOW-NO-METRICS", "one has no waiting time", { ...LINE, says: timed({ a: [1, 1], b: [1, 1], c: [1, null] }) }, ["info map/p/as-is"]],
  ["FLOW-NO-METRICS", "all is known, nothing too; the event need not say", { ...LINE, says: timed({ a: [1, 1], b: [0, 0], c: [1, 0] }) }, []],
  ["FLOW-NO-METRICS", "to be, and nobody has begun to say", { ...LINE, variant: "to-be" }, []],
  ["FLOW-NO-METRICS", "to be, and somebody has", { ...LINE, variant: "to-be", says: timed({ a: [1, 1] }) }, ["info map/p/to-be"]],
  ["FLOW-NO-METRICS", "only begun", { steps: "s:start a", flows: "s>a" }, []],
];

test.each(CASES)("%s: %s", (code, _, drawing, found) => {
  expect(foundBy(rule(code), planAfter(draw(drawing))).sort()).toEqual([...found].sort());
});

test("FLOW-CAPACITY-BOTTLENECK: from 85 % on, an error from 100 %, silent where people or times are not known", () => {
  const loaded = (processing: number | null, headcount: number | null) =>
    foundBy(rule("FLOW-CAPACITY-BOTTLENECK"), planAfter([...draw({ steps: "s:start a", flows: "s>a", volume: 10, says: { a: { processing } } }), { type: "participant.set", id: "sales", values: { headcount } }]));
  // One person: 7920 minutes. 10 × 672 = 84.8 %, 10 × 674 = 85.1 %, 10 × 792 = 100 %.
  expect([loaded(672, 1), loaded(674, 1), loaded(792, 1), loaded(792, 2), loaded(792, null), loaded(null, 1)]).toEqual([
    [], ["warning participant/sales"], ["error participant/sales"], [], [], [],
  ]);
});

test("a finding names what it is about and points at the rest", () => {
  expect(first("FLOW-HANDOFF-RATIO", row(4))).toMatchObject({ params: { handOffs: 4, flows: 10, handOffShare: 0.4 }, more: [{ id: "a0a1" }, { id: "a1a2" }, { id: "a2a3" }, { id: "a3a4" }] });
  expect(first("FLOW-PING-PONG", PING_PONG)).toMatchObject({ params: { between: { id: "sales" }, and: { id: "law" } }, more: [{ id: "a" }, { id: "c" }] });
  expect(first("FLOW-REWORK-LOOP", { ...LOOP, says: { xa: { probability: 25 }, xe: { probability: 75 } } })).toMatchObject({ params: { from: { id: "x" }, to: { id: "a" }, way: "rated", backShare: 0.25, steps: 2 } });
  expect(first("FLOW-LOW-ROLLED-CA", { ...LINE, says: { a: { completeAccurate: 80 }, c: { completeAccurate: 50 } } })).toMatchObject({ params: { goodShare: 0.4 }, more: [{ id: "c" }, { id: "a" }] });
  expect(first("FLOW-NO-METRICS", { ...LINE, says: timed({ a: [1, 1] }) })).toMatchObject({ params: { missing: 2, steps: 3 }, more: [{ id: "b" }, { id: "c" }] });
});

test.each(FLOW_RULES.map((found) => [found.code, found] as const))("%s says nothing of an empty plan, nor of an untouched map", (_, found: Rule) => {
  expect(foundBy(found, planAfter([]))).toEqual([]);
  expect(foundBy(found, planAfter(draw({ steps: "a:start", lanes: "sales law" })))).toEqual([]);
});
