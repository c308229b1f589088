import { describe, expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { channelNoOwner } from "#model/findings/rules/chan/no-owner.ts";
import { channelPersonalAccount } from "#model/findings/rules/chan/personal-account.ts";
import { channelUncaptured } from "#model/findings/rules/chan/uncaptured.ts";
import { mended, noticed } from "#model/findings/testing/try-rule.ts";
import type { Channel, Step } from "#model/shape.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { flow, step } from "#model/testing/plan-parts.ts";

const sales = { lane: "sales" };
const STEPS = [step("s", sales, "startMessage"), step("a", sales), step("b", sales)];
/** With an id that a document takes. */
const joining = (from: string, to: string) => flow(from, to, { id: `${from}0${to}` });
/** A process of two tasks, and one channel. */
const by = (channel: Partial<Channel>, steps: readonly Step[] = STEPS, more: PlanParts = {}): PlanParts => ({
  participants: [{ id: "sales" }, { id: "client", kind: "external" }], processes: [{ id: "p1" }], steps, flows: steps.slice(1).map(({ id }, index) => joining(steps[index]!.id, id)),
  channels: [{ id: "c", title: "Авито", ...channel }], ...more,
});
const named = (at: string, kind?: Step["kind"]) => STEPS.map((one) => (one.id === at ? { ...one, channel: "c", ...(kind && { kind }) } : one));

const CASES: readonly (readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[]])[] = [
  ["comes in nowhere", channelUncaptured, by({}), ["error channel/c"]],
  ["comes in at a step", channelUncaptured, by({ entryStep: "s" }), []],
  ["a start names it", channelUncaptured, by({}, named("s")), []],
  ["what is sent by it does not come in", channelUncaptured, by({}, named("b", "sendTask")), ["error channel/c"]],
  ["nothing is drawn yet", channelUncaptured, by({}, []), []],
  ["only a note is", channelUncaptured, by({}, [step("n", {}, "note")]), []],
  ["a channel without a name yet", channelUncaptured, by({ title: "" }), []],
  ["nobody answers for it", channelNoOwner, by({}), ["warning channel/c"]],
  ["somebody does", channelNoOwner, by({ owner: "sales" }), []],
  ["without a name nobody has to", channelNoOwner, by({ title: " " }), []],
  ["somebody's own account", channelPersonalAccount, by({ account: "personal" }), ["warning channel/c"]],
  ["the company's account", channelPersonalAccount, by({ account: "company" }), []],
];

describe("channels", () => {
  test.each(CASES)("%s", (_, rule, parts, expected) => expect(noticed(rule, parts)).toEqual(expected));

  test("comes in where all requests are taken up, when that is one step", () => {
    expect(mended(channelUncaptured, by({}))).toMatchObject({ left: [], plan: { channels: [{ entryStep: "a" }] } });
    const forked = by({}, [...STEPS, step("d", sales)]);
    expect(mended(channelUncaptured, { ...forked, flows: [joining("s", "a"), joining("s", "d"), joining("a", "b"), joining("d", "b")] })).toBeNull();
    expect(mended(channelUncaptured, { ...by({}), flows: [] })).toBeNull();
  });

  test("is answered for by who performs the step at which it comes in", () => {
    expect(mended(channelNoOwner, by({ entryStep: "a" }))).toMatchObject({ left: [], plan: { channels: [{ owner: "sales" }] } });
    expect(mended(channelNoOwner, by({}, named("s")))).toMatchObject({ left: [] });
    expect(mended(channelNoOwner, by({}))).toBeNull();
    expect(mended(channelNoOwner, by({ entryStep: "x" }, [step("x", { lane: "client" }, "start")]))).toBeNull();
  });
});
