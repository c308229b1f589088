import { describe, expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { accessUnknown } from "#model/findings/rules/data/access-unknown.ts";
import { lossyHandOff } from "#model/findings/rules/data/lossy-hand-off.ts";
import { manualReentry } from "#model/findings/rules/data/manual-reentry.ts";
import { mediaBreak } from "#model/findings/rules/data/media-break.ts";
import { noOwner } from "#model/findings/rules/data/no-owner.ts";
import { noQualityFigure } from "#model/findings/rules/data/no-quality-figure.ts";
import { noRequiredFields } from "#model/findings/rules/data/no-required-fields.ts";
import { noSystemOfRecord } from "#model/findings/rules/data/no-system-of-record.ts";
import { shadowStore } from "#model/findings/rules/data/shadow-store.ts";
import { mended, noticed, type Setting } from "#model/findings/testing/try-rule.ts";
import type { Flow, Step, StepKind, System } from "#model/shape.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { flow, step } from "#model/testing/plan-parts.ts";

const BASE: PlanParts = { participants: ["sales", "law", "head"].map((id) => ({ id, title: id })), processes: [{ id: "p1" }] };
const task = (id: string, values: Partial<Step> = {}, kind: StepKind = "userTask"): Step => ({ ...step(id, { lane: "sales" }, kind), ...values });
const inLane = (lane: string | null) => ({ place: { lane, x: 0, y: 0 } });
/** Steps one after another, and what else a plan has. */
const line = (steps: readonly Step[], more: PlanParts = {}, values: Partial<Flow> = {}): PlanParts =>
  ({ ...BASE, steps, flows: steps.slice(1).map(({ id }, index) => flow(steps[index]!.id, id, values)), ...more });
const typed = (id: string, dataOut: string, values: Partial<Step> = {}) => task(id, { dataOut, entry: "manual", ...values });
const systems = (...list: (Partial<System> & { id: string })[]): PlanParts => ({ ...BASE, systems: list.map((system) => ({ title: system.id, ...system })) });
const to = { map: "p1/to-be" };

type Case = readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[], setting?: Setting];
const ENTRY: readonly Case[] = [
  ["the same typed at two steps", manualReentry, line([typed("a", "Имя, телефон"), typed("b", "Телефон; адрес")]), ["warning step/a"]],
  ["at three", manualReentry, line([typed("a", "Телефон"), typed("b", "телефон"), typed("c", "Телефон.", { entry: "copyPaste" })]), ["error step/a"]],
  ["at three, where a workspace bears that", manualReentry, line([typed("a", "Телефон"), typed("b", "Телефон"), typed("c", "Телефон")]), ["warning step/a"], { limits: { error: 4 } }],
  ["once by hand, once by itself", manualReentry, line([typed("a", "Телефон"), typed("b", "Телефон", { entry: "automatic" })]), []],
  ["different data", manualReentry, line([typed("a", "Телефон"), typed("b", "Адрес")]), []],
  ["once today, once as it is to be", manualReentry, { ...BASE, steps: [typed("a", "Телефон"), typed("b", "Телефон", to)], flows: [] }, []],
  ["first is what work reaches first", manualReentry, { ...line([typed("z", "Телефон"), typed("a", "Телефон")]), steps: [typed("a", "Телефон"), typed("z", "Телефон")] }, ["warning step/z"]],
  ["two kinds first typed at one step are one finding", manualReentry, line([typed("a", "Имя, телефон"), typed("b", "Имя, телефон")]), ["warning step/a"]],
  ["carried by hand between systems, too", manualReentry, { ...line([typed("a", "Телефон")]), systems: [{ id: "s1" }, { id: "s2" }], integrations: [{ id: "i", title: "Телефон", from: "s1", to: "s2", entry: "copyPaste" }] }, ["warning step/a"]],
  ["the integration says what the step does", manualReentry, { ...line([typed("a", "Телефон", { system: "s2" })]), systems: [{ id: "s1" }, { id: "s2" }], integrations: [{ id: "i", title: "Телефон", from: "s1", to: "s2", entry: "copyPaste" }] }, []],
  ["only integrations", manualReentry, { ...BASE, integrations: [{ id: "i", title: "Оплаты", entry: "manual" }, { id: "j", title: "Оплаты", entry: "manual" }] }, ["warning integration/i"]],

  ["work goes on in another system", mediaBreak, line([task("a", { system: "s1" }), task("b", { system: "s2" })]), ["warning step/b"]],
  ["with a gateway between", mediaBreak, line([task("a", { system: "s1" }), task("x", {}, "exclusive"), task("b", { system: "s2" })]), ["warning step/b"]],
  ["with other work between", mediaBreak, line([task("a", { system: "s1" }), task("m"), task("b", { system: "s2" })]), []],
  ["the same system", mediaBreak, line([task("a", { system: "s1" }), task("b", { system: "s1" })]), []],
  ["joined, the other way round", mediaBreak, line([task("a", { system: "s1" }), task("b", { system: "s2" })], { integrations: [{ id: "i", from: "s2", to: "s1" }] }), []],
  ["the same two again are told once", mediaBreak, line([task("a", { system: "s1" }), task("b", { system: "s2" }), task("c", { system: "s1" }), task("d", { system: "s2" })]), ["warning step/b"]],
  ["what is to be", mediaBreak, { ...BASE, steps: [task("a", { ...to, system: "s1" }), task("b", { ...to, system: "s2" })], flows: [{ ...flow("a", "b"), ...to }] }, []],

  ["a request of which nothing has to be noted", noRequiredFields, line([task("s", {}, "start"), task("a"), task("b")]), ["warning step/a"]],
  ["it is said what", noRequiredFields, line([task("s", {}, "start"), task("a", { dataOut: "Имя" }), task("b")]), []],
  ["later work may say nothing", noRequiredFields, line([task("s", {}, "start"), task("a", { dataOut: "Имя" }), task("b"), task("c")]), []],
];

const handOff = (values: Partial<Flow>, more: PlanParts = {}, target: Partial<Step> = {}, source: Partial<Step> = {}) => line([task("a", source), task("b", { ...inLane("law"), ...target })], more, values);
const table = (values: Partial<System>) => ({ systems: [{ id: "s1", title: "s1", kind: "spreadsheet", ...values }] } as const);
const HAND_OFFS: readonly Case[] = [
  ["by word of mouth", lossyHandOff, handOff({ medium: "spoken" }), ["error flow/a-b"]],
  ["by messenger, whatever data is listed", lossyHandOff, handOff({ medium: "messenger", data: "Адрес" }), ["error flow/a-b"]],
  ["by messenger, recorded where the other sees it", lossyHandOff, handOff({ medium: "messenger" }, table({ access: ["law"] }), {}, { system: "s1" }), ["warning flow/a-b"]],
  ["by messenger, recorded where the other does not", lossyHandOff, handOff({ medium: "messenger" }, table({ access: ["sales"] }), {}, { system: "s1" }), ["error flow/a-b"]],
  ["by messenger, the messenger being the system", lossyHandOff, handOff({ medium: "messenger" }, table({ kind: "messenger", access: ["law"] }), {}, { system: "s1" }), ["error flow/a-b"]],
  ["by e-mail", lossyHandOff, handOff({ medium: "email" }), ["warning flow/a-b"]],
  ["on paper", lossyHandOff, handOff({ medium: "paper" }), ["warning flow/a-b"]],
  ["in a system", lossyHandOff, handOff({ medium: "system" }), []],
  ["not said how, once for the map", lossyHandOff, { ...BASE, steps: [task("a"), task("b", inLane("law")), task("c", inLane("head"))], flows: [flow("a", "b"), flow("b", "c")] }, ["warning map/p1/as-is"]],
  ["within one lane", lossyHandOff, line([task("a"), task("b")], {}, { medium: "spoken" }), []],
  ["to nobody", lossyHandOff, handOff({ medium: "spoken" }, {}, inLane(null)), []],
  ["to the client", lossyHandOff, handOff({ medium: "spoken" }, { participants: [{ id: "sales" }, { id: "law", kind: "external" }] }), []],
  ["to an end", lossyHandOff, handOff({ medium: "spoken" }, {}, { kind: "end" }), []],
];

const MESSENGER = { id: "wa", title: "WhatsApp", kind: "messenger" } as const;
const STORES: readonly Case[] = [
  ["the same data in two systems", noSystemOfRecord, systems({ id: "s1", holds: "Телефоны, адреса" }, { id: "s2", holds: "телефоны" }), ["error system/s1"]],
  ["one is the master of it", noSystemOfRecord, systems({ id: "s1", holds: "Телефоны" }, { id: "s2", holds: "Телефоны", masterOf: "Телефоны и имена" }), []],
  ["an integration says which is right", noSystemOfRecord, { ...systems({ id: "s1", holds: "Телефоны" }, { id: "s2", holds: "Телефоны" }), integrations: [{ id: "i", title: "Телефоны", from: "s1", to: "s2", master: "to" }] }, []],
  ["an integration does not say", noSystemOfRecord, { ...systems({ id: "s1", holds: "Телефоны" }, { id: "s2", holds: "Телефоны" }), integrations: [{ id: "i", title: "Телефоны", from: "s1", to: "s2" }] }, ["error system/s1"]],
  ["data in one system alone", noSystemOfRecord, systems({ id: "s1", holds: "Телефоны, телефоны" }, { id: "s2", holds: "Адреса" }), []],

  ["notes name their own phones", shadowStore, systems({ ...MESSENGER, notes: "Личные телефоны сотрудников" }), ["error system/wa"]],
  ["a notebook", shadowStore, systems({ id: "s1", title: "Тетрадь замерщика" }), ["error system/s1"]],
  ["a messenger of the same name as a personal channel", shadowStore, { ...systems(MESSENGER), channels: [{ id: "c", title: "whatsapp ", account: "personal" }] }, ["error system/wa"]],
  ["a messenger in which work is done by a personal channel", shadowStore, { ...systems(MESSENGER), channels: [{ id: "c", title: "Чаты", account: "personal" }], steps: [task("a", { system: "wa", channel: "c" })] }, ["error system/wa"]],
  ["a messenger with the company's account", shadowStore, { ...systems(MESSENGER), channels: [{ id: "c", title: "WhatsApp", account: "company" }] }, []],
  ["a spreadsheet that a personal channel feeds", shadowStore, { ...systems({ id: "s1", kind: "spreadsheet" }), channels: [{ id: "c", title: "WhatsApp", account: "personal" }], steps: [task("a", { system: "s1", channel: "c" })] }, []],

  ["data without an owner", noOwner, systems({ id: "s1", holds: "Заявки" }), ["warning system/s1"]],
  ["it has one", noOwner, systems({ id: "s1", holds: "Заявки", owner: "sales" }), []],
  ["nothing is said to be kept there", noOwner, systems({ id: "s1" }), []],

  ["not said who has access", accessUnknown, systems({ id: "s1", personalData: true }), ["error system/s1"]],
  ["everybody has", accessUnknown, systems({ id: "s1", holds: "Заявки", access: ["sales", "law", "head"] }), ["warning system/s1"]],
  ["all but one", accessUnknown, systems({ id: "s1", holds: "Заявки", access: ["sales", "law"] }), []],
  ["everybody of two", accessUnknown, { ...systems({ id: "s1", holds: "Заявки", access: ["sales", "law"] }), participants: [{ id: "sales" }, { id: "law" }, { id: "client", kind: "external" }] }, []],
  ["everybody of two, where a workspace minds", accessUnknown, { ...systems({ id: "s1", holds: "Заявки", access: ["sales", "law"] }), participants: [{ id: "sales" }, { id: "law" }] }, ["warning system/s1"], { limits: { people: 2 } }],
  ["keeps nothing", accessUnknown, systems({ id: "s1" }), []],

  ["a spreadsheet of which nothing is known", noQualityFigure, systems({ id: "s1", kind: "spreadsheet", holds: "Заявки" }), ["info system/s1"]],
  ["counted, and not looked into", noQualityFigure, systems({ id: "s1", kind: "crm", records: 400 }), ["info system/s1"]],
  ["counted, and its notes say how good", noQualityFigure, systems({ id: "s1", kind: "spreadsheet", records: 400, notes: "Каждая десятая строка — дубль" }), []],
  ["counted, and an answer says how good", noQualityFigure, { ...systems({ id: "s1", kind: "spreadsheet", records: 400 }), questions: [{ id: "q", answer: "No duplicates so far", systems: ["s1"] }] }, []],
  ["what is not moved", noQualityFigure, systems({ id: "s1", kind: "accounting", holds: "Счета", exchange: "constant" }), []],
  ["what is moved once", noQualityFigure, systems({ id: "s1", kind: "accounting", holds: "Счета", exchange: "once" }), ["info system/s1"]],
];

describe("data", () => {
  test.each([...ENTRY, ...HAND_OFFS, ...STORES].map((one) => ({ says: one[0], one })))("$says", ({ one: [, rule, parts, expected, setting] }) => expect(noticed(rule, parts, setting)).toEqual(expected));

  test("a system gets the owner who alone works in it, or alone has access", () => {
    const store = systems({ id: "s1", holds: "Заявки", access: ["law"] });
    expect(mended(noOwner, { ...store, steps: [task("a", { system: "s1" })] })).toMatchObject({ left: [], plan: { systems: [{ owner: "sales" }] } });
    expect(mended(noOwner, store)).toMatchObject({ left: [], plan: { systems: [{ owner: "law" }] } });
    expect(mended(noOwner, { ...store, steps: [task("a", { system: "s1" }), task("b", { ...inLane("law"), system: "s1" })] })).toBeNull();
    expect(mended(noOwner, systems({ id: "s1", holds: "Заявки" }))).toBeNull();
  });

  test("access is given to those who work in it and to its owner, unless that were everybody", () => {
    const store = systems({ id: "s1", holds: "Заявки", owner: "law" });
    expect(mended(accessUnknown, { ...store, steps: [task("a", { system: "s1" })] })).toMatchObject({ left: [], plan: { systems: [{ access: ["law", "sales"] }] } });
    expect(mended(accessUnknown, { ...store, steps: [task("a", { system: "s1" }), task("b", { ...inLane("head"), system: "s1" })] })).toBeNull();
    expect(mended(accessUnknown, store)).toBeNull();
  });
});
