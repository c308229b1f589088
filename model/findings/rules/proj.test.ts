import { describe, expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { auditIncomplete } from "#model/findings/rules/proj/audit-incomplete.ts";
import { departmentAbsent } from "#model/findings/rules/proj/department-absent.ts";
import { groupEmpty } from "#model/findings/rules/proj/group-empty.ts";
import { keyRoleConcentration } from "#model/findings/rules/proj/key-role-concentration.ts";
import { keyRoleEmpty } from "#model/findings/rules/proj/key-role-empty.ts";
import { keyRolesOf } from "#model/findings/rules/proj/key-roles.ts";
import { openThreads } from "#model/findings/rules/proj/open-threads.ts";
import { staleSignoff } from "#model/findings/rules/proj/stale-signoff.ts";
import { unconfirmedStep } from "#model/findings/rules/proj/unconfirmed-step.ts";
import { userOutsideGroups } from "#model/findings/rules/proj/user-outside-groups.ts";
import { mended, noticed, type Setting } from "#model/findings/testing/try-rule.ts";
import type { Participant, Step } from "#model/shape.ts";
import { RESPONSIBILITIES } from "#model/templates/plan-template.ts";
import { planOf, type PlanParts } from "#model/testing/plan-of.ts";
import { flow, step } from "#model/testing/plan-parts.ts";
import { rowOf } from "#model/testing/row-of.ts";
import { wordingOf, type Confirmation } from "#model/walk.ts";

type Case = readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[], setting?: Setting];

const PHASES = [{ id: "project", title: "Проект внедрения" }];
/** A row of the project's section, `k0` to `k4` being the five; `cells` for those that have any. */
const key = (index: number, cells: Readonly<Record<string, string>> = {}, title = RESPONSIBILITIES[index]?.[0] ?? "") => rowOf(`k${index}`, cells, { title, phase: "project" });
const five = (cells: Readonly<Record<number, Readonly<Record<string, string>>>>) => [0, 1, 2, 3, 4].map((index) => key(index, cells[index]));
const ALL = { 0: { a: "A" }, 1: { b: "A" }, 2: { c: "A" }, 3: { d: "A" }, 4: { e: "A" } };
const person = (id: string, values: Partial<Participant> = {}) => ({ id, title: id, ...values });
const TEAM = ["a", "b", "c", "d", "e"].map((id) => person(id));
const MEMBERS: Setting = { around: { members: ["m1"] } };

const ROLES: readonly Case[] = [
  ["one of five has nobody", keyRoleEmpty, { activities: five({ ...ALL, 4: {} }) }, ["error activity/k4"]],
  ["one of five has letters and no A: told of at its row", keyRoleEmpty, { activities: five({ ...ALL, 4: { a: "R" } }) }, []],
  ["all five have somebody", keyRoleEmpty, { activities: five(ALL) }, []],
  ["a matrix that nobody has begun", keyRoleEmpty, { activities: five({}) }, []],
  ["five of the team's own words, all answered for", keyRoleEmpty, { activities: [0, 1, 2, 3, 4].map((index) => key(index, { a: "A" }, `Пункт ${index}`)) }, []],
  ["of three rows in words of the team's own one is empty", keyRoleEmpty, { activities: [key(0, { a: "A" }, "Пункт"), key(1, { a: "A" }, "Второй"), key(2, {}, "Третий")] }, ["warning page/matrix"]],
  ["the section is gone", keyRoleEmpty, { activities: [rowOf("r1", { a: "AR" })] }, []],
  ["one person for four", keyRoleConcentration, { participants: TEAM, activities: five({ ...ALL, 1: { a: "A" }, 2: { a: "A" }, 3: { a: "A" } }) }, ["warning participant/a"]],
  ["one person for three", keyRoleConcentration, { participants: TEAM, activities: five({ ...ALL, 1: { a: "A" }, 2: { a: "A" } }) }, []],
  ["one member under two names", keyRoleConcentration, { participants: [person("a", { member: "m1" }), person("b", { member: "m1" })], activities: five({ 0: { a: "A" }, 1: { a: "A" }, 2: { b: "A" }, 3: { b: "A" } }) }, ["warning participant/a"]],
];

const PEOPLE: readonly Case[] = [
  ["a lane of nobody's here", departmentAbsent, { participants: [person("a"), person("b", { member: "m1" })], steps: [step("s1", { lane: "a" }), step("s2", { lane: "b" })] }, ["error participant/a"], MEMBERS],
  ["a member who is gone", departmentAbsent, { participants: [person("a", { member: "m9" })], steps: [step("s1", { lane: "a" })] }, ["error participant/a"], MEMBERS],
  ["a deputy who is here", departmentAbsent, { participants: [person("a", { deputy: "b" }), person("b", { member: "m1" })], steps: [step("s1", { lane: "a" })] }, [], MEMBERS],
  ["an empty lane, a note, a client", departmentAbsent, { participants: [person("a"), person("x", { kind: "external" })], lanes: [{ map: "p1/as-is", participant: "a" }], steps: [step("n1", { lane: "a" }, "note"), step("s1", { lane: "x" })] }, [], MEMBERS],
  ["nobody knows who is here", departmentAbsent, { participants: [person("a")], steps: [step("s1", { lane: "a" })] }, []],
  ["two groups are empty", groupEmpty, { participants: [person("a", { group: "configure" }), person("b")] }, ["warning page/team"]],
  ["nobody is in a group yet", groupEmpty, { participants: TEAM }, []],
  ["somebody in each group", groupEmpty, { participants: [person("a", { group: "configure" }), person("b", { group: "requirements" }), person("c", { group: "testAndLearn" })] }, []],
  ["one is in no group", userOutsideGroups, { participants: [person("a", { group: "configure" }), person("b"), person("x", { kind: "external" }), { id: "new" }] }, ["warning participant/b"]],
  ["nobody is in a group, so nobody is left out", userOutsideGroups, { participants: TEAM }, []],
];

const DONE: readonly Case[] = [
  ["a discussion of eight days", openThreads, {}, ["warning page/comments"], { around: { today: "2031-01-15", openThreads: ["2031-01-07"] } }],
  ["a discussion of a week", openThreads, {}, [], { around: { today: "2031-01-15", openThreads: ["2031-01-08"] } }],
  ["nobody knows what is discussed", openThreads, {}, []],
  ["one question of two is open", auditIncomplete, { questions: [{ id: "q1", title: "Кто?", status: "answered" }, { id: "q2", title: "Когда?" }] }, ["warning page/audit"]],
  ["the audit has not begun", auditIncomplete, { questions: [{ id: "q1", title: "Кто?" }, { id: "q2", title: "Когда?" }] }, []],
  ["all is answered but what nobody has asked yet", auditIncomplete, { questions: [{ id: "q1", title: "Кто?", status: "confirmed" }, { id: "q2" }] }, []],
  ["the plan has moved on from what was approved", staleSignoff, {}, ["error page/versions"], { around: { signOffs: [{ version: "v1", title: "Карта", stale: false }, { version: "v2", title: "Матрица", stale: true }] } }],
  ["the plan is what was approved", staleSignoff, {}, [], { around: { signOffs: [{ version: "v1", title: "Карта", stale: false }] } }],
];

describe.each([["key roles", ROLES], ["people", PEOPLE], ["what is still to do", DONE]] as const)("%s", (_, cases) => {
  test.each(cases.map(([says, rule, ...rest]) => [`${rule.code}: ${says}`, rule, ...rest] as const))("%s", (_says, rule, parts, expected, setting) => {
    expect(noticed(rule, parts, setting)).toEqual(expected);
  });
});

test.each([0, 1])("the guide's five are told apart in the template's words, in language %i", (language) => {
  const rows = planOf({ activities: RESPONSIBILITIES.map((words, index) => key(index, {}, words[language])) }).activities;
  const { known, other } = keyRolesOf(rows);
  expect([[...known.values()].map((found) => found.length), other]).toEqual([[1, 1, 1, 1, 1], []]);
});

test.each(["Руководство проектом", "Очистка базы клиентов", "Настройка и доработки", "ИТ-инфраструктура", "Управление бюджетом", "IT", "Cleaning the data", "Decisions", "Costs", "Leading the project"])("a row “%s” is known for one of the five", (title) => {
  expect(keyRolesOf(planOf({ activities: [key(0, {}, title)] }).activities).other).toEqual([]);
});

test.each(["Питание команды", "Базовый курс", "Переезд офиса"])("a row “%s” is none of the five", (title) => {
  expect(keyRolesOf(planOf({ activities: [key(0, {}, title)] }).activities).known.size).toBe(0);
});

test("who is outside of the groups goes where the plan suggests, if it does", () => {
  const participants = [person("a", { group: "configure" as const }), person("b")];
  expect(mended(userOutsideGroups, { participants, phases: PHASES, activities: five({ 0: { b: "A" } }) })).toMatchObject({ left: [], plan: { participants: [{}, { group: "configure" }] } });
  expect(mended(userOutsideGroups, { participants })).toBeNull();
});

describe("PROJ-UNCONFIRMED-STEP", () => {
  const STEPS = [step("s0", {}, "start"), step("s1"), step("s2"), step("s3"), step("s4", {}, "end")];
  const parts = (values: Partial<Step> = {}): PlanParts => ({
    processes: [{ id: "p1", title: "Продажи" }], steps: STEPS.map((one) => ({ ...one, ...values })), flows: STEPS.slice(1).map(({ id }, index) => ({ ...flow(STEPS[index]!.id, id, values.map ? { map: values.map } : {}), id: `f${index}` })),
  });
  const said = (id: string, values: Partial<Confirmation> = {}): Confirmation => ({ step: id, answer: "so", wording: wordingOf(STEPS.find((one) => one.id === id)!), mine: false, ...values });
  const after = (...confirmations: Confirmation[]): Setting => ({ around: { confirmations } });

  test.each<readonly [string, Setting, readonly string[]]>([
    ["two of three are not confirmed", after(said("s1")), ["warning map/p1/as-is"]],
    ["one was confirmed in other words", after(said("s1"), said("s2"), said("s3", { wording: "old" })), ["warning map/p1/as-is"]],
    ["one is said not to be so", after(said("s1"), said("s2"), said("s3", { answer: "notSo" })), ["warning map/p1/as-is"]],
    ["all are confirmed", after(said("s1"), said("s2"), said("s3")), []],
    ["nobody has walked through the map", after(), []],
    ["nobody knows who has", {}, []],
  ])("%s", (_, setting, expected) => expect(noticed(unconfirmedStep, parts(), setting)).toEqual(expected));

  test("nothing is to be confirmed in the process to come", () => expect(noticed(unconfirmedStep, parts({ map: "p1/to-be" }), after(said("s1")))).toEqual([]));
});
