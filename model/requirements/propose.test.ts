import { describe, expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import type { Finding } from "#model/findings/finding.ts";
import { randomDocument } from "#model/findings/testing/random-plans.ts";
import { project } from "#model/project.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import { parseSource } from "#model/requirements/source.ts";
import type { Step } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planOf, type PlanParts } from "#model/testing/plan-of.ts";
import { createRandom } from "#model/testing/random-commands.ts";

const map = "p/as-is";
const step = (id: string, lane: string, more: Partial<Step> = {}) => ({ id, map, title: id, place: { lane, x: 0, y: 0 }, ...more });
const flow = (from: string, to: string) => ({ id: `${from}${to}`, map, from, to });
const finding = (code: string, at: Finding["at"], more: Partial<Finding> = {}): Finding => ({ code, severity: "warning", at, params: {}, ...more });
const propose = (parts: PlanParts, findings: readonly Finding[] = []) => proposeRequirements(planOf({ processes: [{ id: "p", title: "Sale" }], ...parts }), findings);
const keys = (parts: PlanParts, findings: readonly Finding[] = []) => propose(parts, findings).map(({ key }) => key);

describe("what the plan says itself", () => {
  it("each channel is one, and personal accounts are one for all", () => {
    const found = propose({ channels: [{ id: "a" }, { id: "b", account: "personal" }, { id: "c", account: "personal" }] });
    expect(found.map(({ key, priority, sources }) => [key, priority, sources.join()])).toEqual([
      ["channel/a", "must", "channel/a"], ["channel/b", "must", "channel/b"], ["channel/c", "must", "channel/c"], ["companyAccounts/plan", "should", "channel/b/account,channel/c/account"],
    ]);
  });

  it("each exchange to come is one; today's and one without both ends are none", () => {
    const found = propose({ systems: [{ id: "x" }, { id: "y" }], integrations: [{ id: "i", variant: "to-be", from: "x", to: "y", title: "Payments", master: "to" }, { id: "now", from: "x", to: "y" }, { id: "half", variant: "to-be", from: "x" }] });
    expect(found).toMatchObject([{ key: "exchange/i", sources: ["integration/i"], systems: ["x", "y"], params: { text: "Payments", has: "yes", master: "to" } }]);
  });

  it("the data of the first step, a condition to go on, what is in the way, per process", () => {
    const steps = [step("s", "l", { kind: "start" }), step("take", "l", { dataOut: "Name, phone", exitCriteria: "Named" }), step("next", "l", { dataOut: "Price", pain: "Slow" }), step("late", "l", { pain: "Late" }), step("e", "l", { kind: "end" })];
    const found = propose({ participants: [{ id: "l" }], steps, flows: [flow("s", "take"), flow("take", "next"), flow("next", "late"), flow("late", "e")] });
    expect(found.map(({ key, params }) => [key, params.text])).toEqual([["requiredFields/take", "Name, phone"], ["stageGate/take", "Named"], ["pain/p", "next: Slow\nlate: Late"]]);
    expect(found[2]!.sources).toEqual(["step/next/pain", "step/late/pain"]);
  });

  it("what is in the way is asked of today's map alone", () => {
    expect(keys({ steps: [step("s", "l", { map: "p/to-be", pain: "Slow" })] })).toEqual([]);
  });

  it("ends beside the main one need a reason; a single end needs none", () => {
    const steps = [step("s", "l", { kind: "start" }), step("won", "l", { kind: "end" }), step("lost", "l", { kind: "end" })];
    const flows = [{ ...flow("s", "won"), probability: 80 }, { ...flow("s", "lost"), probability: 20 }];
    expect(propose({ steps, flows })).toMatchObject([{ key: "lossReasons/p", sources: ["step/lost/outcome"], steps: ["lost"] }]);
    expect(keys({ steps: steps.slice(0, 2), flows: flows.slice(0, 1) })).toEqual([]);
  });

  it("a report that a step makes is one, with what was answered of it; other answers on reports are one together; unanswered ones none", () => {
    const found = propose({
      steps: [step("r", "l", { title: "Weekly report" })], sections: [{ id: "rep", title: "Reporting" }, { id: "other", title: "Data" }],
      questions: [{ id: "q1", section: "rep", answer: "On Fridays", steps: ["r"] }, { id: "q2", section: "rep", answer: "Losses" }, { id: "q3", section: "rep" }, { id: "q4", section: "other", answer: "Here" }],
    });
    expect(found.map(({ key, sources, params }) => [key, sources.join(), params.text])).toEqual([["report/r", "step/r/report,question/q1", "On Fridays"], ["figures/plan", "question/q2", "Losses"]]);
  });

  it("an empty plan speaks for nothing", () => {
    expect(proposeRequirements(planOf(), [])).toEqual([]);
  });
});

describe("what findings ask", () => {
  const parts: PlanParts = {
    participants: [{ id: "a" }, { id: "b" }], systems: [{ id: "x" }, { id: "y" }, { id: "z" }], integrations: [{ id: "i", from: "x", to: "y", title: "Orders" }],
    steps: [step("s1", "a", { system: "x" }), step("s2", "b", { system: "y" }), step("s3", "a", { system: "z" })], flows: [flow("s1", "s2"), flow("s2", "s3"), flow("s3", "s2")],
  };
  const at = (kind: "step" | "flow" | "system" | "integration" | "channel", id: string) => ({ kind, id });

  it("lossy hand-offs between the same two are one, there and back", () => {
    expect(propose({ ...parts, flows: [flow("s1", "s2"), { ...flow("s1", "s2"), id: "again" }, flow("s2", "s3")] }, ["s1s2", "again", "s2s3"].map((id) => finding("DATA-LOSSY-HANDOFF", at("flow", id)))).map(({ key, sources }) => [key, sources.length])).toEqual([["handOff/a/b", 3]]);
  });

  it("one of severity error makes it a must", () => {
    const found = (severity: Finding["severity"]) => propose(parts, [finding("DATA-ACCESS-UNKNOWN", at("system", "x"), { severity })])[0]!;
    expect([found("warning").priority, found("error").priority]).toEqual(["should", "must"]);
    expect(found("error")).toMatchObject({ key: "access/x", systems: ["x"], sources: ["DATA-ACCESS-UNKNOWN/system/x"] });
  });

  it("what many steps lack is one, in the order of the work", () => {
    const found = propose(parts, [finding("CTRL-NO-DEADLINE", at("step", "s3")), finding("CTRL-NO-DEADLINE", at("step", "s1"), { more: [at("step", "s2")] })]);
    expect(found).toMatchObject([{ key: "deadlines/plan", steps: ["s1", "s2", "s3"], params: { stepCount: 3 } }]);
  });

  it("a break between two systems joins the exchange by hand that the audit names, and else the others", () => {
    const found = propose(parts, [finding("INT-MANUAL", at("integration", "i")), finding("DATA-MEDIA-BREAK", at("flow", "s1s2")), finding("DATA-MEDIA-BREAK", at("flow", "s2s3"))]);
    expect(found.map(({ key, sources }) => [key, sources.length])).toEqual([["seamless/plan", 1], ["carryOver/y", 2]]);
    expect(found[1]!.params).toMatchObject({ text: "Orders" });
  });

  it("what an exchange to come still lacks is one reason more for it", () => {
    const integrations = [{ id: "i", from: "x", to: "y", variant: "to-be" as const }, { id: "half", from: "x", variant: "to-be" as const }];
    expect(propose({ ...parts, integrations }, [finding("INT-UNDERSPECIFIED", at("integration", "i")), finding("INT-UNDERSPECIFIED", at("integration", "half"))]).map(({ key, sources }) => [key, sources.length])).toEqual([["exchange/i", 2]]);
  });

  it("findings that no CRM can mend ask nothing, nor do those about what is gone", () => {
    expect(keys(parts, [finding("RACI-NO-ACCOUNTABLE", { kind: "activity", id: "r" }), finding("GOAL-COUNT", { kind: "page", page: "goals" }), finding("DATA-LOSSY-HANDOFF", at("flow", "gone")), finding("REP-MANUAL", at("step", "gone")), finding("constructor", at("step", "s1"))])).toEqual([]);
  });

  it("goals are those of the matrix's rows that cover the steps", () => {
    const [found] = propose({ ...parts, goals: [{ id: "g" }, { id: "h" }], activities: [{ id: "r", steps: ["s1"], goals: ["g"] }, { id: "q", steps: ["s3"], goals: ["h"] }] }, [finding("REP-MANUAL", at("step", "s1"))]);
    expect(found!.goals).toEqual(["g"]);
  });
});

describe("proposals", () => {
  it.each(["ru", "en"] as const)("of the demo are as many as people read, each with its reasons (%s)", (locale) => {
    const doc = createDocument();
    applyCommands(doc, demoPlan(locale));
    const plan = project(doc);
    const found = proposeRequirements(plan, checkPlan(plan));
    expect(found.length).toBeGreaterThanOrEqual(15);
    expect(found.length).toBeLessThanOrEqual(38);
    for (const { key, sources } of found) expect(sources.length, key).toBeGreaterThan(0);
  });

  it("of any plan have keys of their own, and sources that can be read and stand in one proposal alone", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const plan = project(randomDocument(createRandom(seed), 120));
      const found = proposeRequirements(plan, checkPlan(plan));
      const sources = found.flatMap((proposal) => proposal.sources);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(new Set(sources).size).toBe(sources.length);
      for (const source of sources) expect(parseSource(source), source).not.toBeNull();
    }
  });
});
