import { describe, expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { integrationManual } from "#model/findings/rules/int/manual.ts";
import { systemNotAudited } from "#model/findings/rules/int/system-not-audited.ts";
import { systemUnused } from "#model/findings/rules/int/system-unused.ts";
import { integrationUnderspecified } from "#model/findings/rules/int/underspecified.ts";
import { reportManual } from "#model/findings/rules/rep/manual.ts";
import { mended, noticed } from "#model/findings/testing/try-rule.ts";
import type { Integration, Step, System } from "#model/shape.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { step } from "#model/testing/plan-parts.ts";

const SYSTEMS: PlanParts = { systems: [{ id: "s1", title: "s1" }, { id: "s2", title: "s2" }] };
const WHOLE = { id: "i", title: "Оплаты", from: "s1", to: "s2", master: "from", interval: "constant", entry: "manual" } as const;
const joined = (values: Partial<Integration>, ...others: (Partial<Integration> & { id: string })[]): PlanParts => ({ ...SYSTEMS, integrations: [{ ...WHOLE, ...values }, ...others] });
const planned: Partial<Integration> & { id: string } = { ...WHOLE, id: "j", variant: "to-be", entry: "automatic" };
const system = (values: Partial<System>, more: PlanParts = {}): PlanParts => ({ processes: [{ id: "p1" }], systems: [{ id: "s1", title: "1С", ...values }], ...more });
const inSystem = (id: string, values: Partial<Step> = {}): Step => ({ ...step(id), system: "s1", ...values });
const report = (values: Partial<Step>): PlanParts => ({ processes: [{ id: "p1" }], steps: [{ ...step("a"), title: "Собрать отчёт", entry: "manual", ...values }] });

const CASES: readonly (readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[]])[] = [
  ["carried by hand", integrationManual, joined({}), ["warning integration/i"]],
  ["carried by copying, as it is to be", integrationManual, joined({ entry: "copyPaste", variant: "to-be" }), ["warning integration/i"]],
  ["passes by itself", integrationManual, joined({ entry: "automatic" }), []],
  ["not said how", integrationManual, joined({ entry: null }), []],
  ["it is to pass by itself", integrationManual, joined({}, { ...planned, from: "s2", to: "s1", title: "Счета, оплата" }), []],
  ["other data is to pass by itself", integrationManual, joined({}, { ...planned, title: "Договоры" }), ["warning integration/i"]],
  ["between others it is to pass by itself", integrationManual, joined({}, { ...planned, to: null }), ["warning integration/i"]],

  ["all said", integrationUnderspecified, joined({ variant: "to-be" }), []],
  ["not which is right", integrationUnderspecified, joined({ variant: "to-be", master: null }), ["error integration/i"]],
  ["today it is a warning", integrationUnderspecified, joined({ master: null }), ["warning integration/i"]],
  ["not what data", integrationUnderspecified, joined({ variant: "to-be", title: " " }), ["error integration/i"]],
  ["not from where", integrationUnderspecified, joined({ variant: "to-be", from: null }), ["error integration/i"]],
  ["from time to time, and not when", integrationUnderspecified, joined({ variant: "to-be", interval: "periodic" }), ["error integration/i"]],
  ["from time to time, by night", integrationUnderspecified, joined({ variant: "to-be", interval: "periodic", frequency: "Ночью" }), []],
  ["only just added", integrationUnderspecified, { integrations: [{ id: "i", variant: "to-be" }] }, []],
  ["a system that exchanges something all the time", integrationUnderspecified, system({ exchange: "constant", holds: "Счета", frequency: "Раз в час" }), ["error system/s1"]],
  ["a system of which all is said", integrationUnderspecified, system({ exchange: "constant", holds: "Счета", frequency: "Раз в час", direction: "both" }), []],
  ["a system whose integration says it", integrationUnderspecified, { ...joined({}), systems: [{ id: "s1", exchange: "constant" }, { id: "s2" }] }, []],
  ["a system that exchanges nothing", integrationUnderspecified, system({ exchange: "none" }), []],

  ["used, and passed over by the audit", systemNotAudited, system({}, { steps: [inSystem("a"), inSystem("b")] }), ["warning system/s1"]],
  ["a question is about it", systemNotAudited, system({}, { steps: [inSystem("a")], questions: [{ id: "q", systems: ["s1"] }] }), []],
  ["it is said what it holds", systemNotAudited, system({ holds: "Счета" }, { steps: [inSystem("a")] }), []],
  ["it is said who answers for it", systemNotAudited, system({ owner: "x" }, { steps: [inSystem("a")] }), []],
  ["no work is done in it", systemNotAudited, system({}, { steps: [inSystem("a", { kind: "dataStore" })] }), []],

  ["no step works in it", systemUnused, { ...SYSTEMS, steps: [inSystem("a")] }, ["info system/s2"]],
  ["an integration joins it", systemUnused, { ...joined({}), steps: [inSystem("a")] }, []],
  ["no step says yet where it works", systemUnused, { ...SYSTEMS, steps: [step("a")] }, []],

  ["a report put together by hand", reportManual, report({}), ["warning step/a"]],
  ["its document is a report", reportManual, report({ title: "Weekly figures", document: "Sales report.xlsx", entry: "copyPaste" }), ["warning step/a"]],
  ["manual by kind", reportManual, report({ kind: "manualTask", entry: null }), ["warning step/a"]],
  ["it makes itself", reportManual, report({ entry: "automatic", kind: "manualTask" }), []],
  ["not said how it is made", reportManual, report({ entry: null }), []],
  ["no report", reportManual, report({ title: "Собрать подписи", document: "reporter.txt" }), []],
  ["an end is no work", reportManual, report({ kind: "end" }), []],
];

describe("integrations and reports", () => {
  test.each(CASES)("%s", (_, rule, parts, expected) => expect(noticed(rule, parts)).toEqual(expected));

  test("what is carried by hand is written down as it is to be, when all is known of it", () => {
    const { id: _, ...same } = planned;
    expect(mended(integrationManual, joined({}))).toMatchObject({ left: [], plan: { integrations: [{ id: "i" }, same] } });
    expect(mended(integrationManual, joined({ master: null }))).toBeNull();
    expect(mended(integrationManual, joined({ variant: "to-be" }))).toBeNull();
    expect(mended(integrationManual, joined({}, { ...planned, entry: "manual" }))).toBeNull();
  });
});
