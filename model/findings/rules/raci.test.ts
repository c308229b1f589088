import { describe, expect, test } from "vitest";
import { mended, noticed, type Setting } from "#model/findings/testing/try-rule.ts";
import { accountabilityConcentration } from "#model/findings/rules/raci/accountability-concentration.ts";
import { approverNotAccountable } from "#model/findings/rules/raci/approver-not-accountable.ts";
import { idleRole } from "#model/findings/rules/raci/idle-role.ts";
import { manyResponsible } from "#model/findings/rules/raci/many-responsible.ts";
import { mapMismatch } from "#model/findings/rules/raci/map-mismatch.ts";
import { noAccountable } from "#model/findings/rules/raci/no-accountable.ts";
import { noEmptyCells } from "#model/findings/rules/raci/no-empty-cells.ts";
import { noResponsible } from "#model/findings/rules/raci/no-responsible.ts";
import { overConsulted } from "#model/findings/rules/raci/over-consulted.ts";
import { overInformed } from "#model/findings/rules/raci/over-informed.ts";
import { overloadedRole } from "#model/findings/rules/raci/overloaded-role.ts";
import { receiverUnaware } from "#model/findings/rules/raci/receiver-unaware.ts";
import { selfApproval } from "#model/findings/rules/raci/self-approval.ts";
import { silentRow } from "#model/findings/rules/raci/silent-row.ts";
import { singlePointOfFailure } from "#model/findings/rules/raci/single-point-of-failure.ts";
import { vacantRole } from "#model/findings/rules/raci/vacant-role.ts";
import type { Rule } from "#model/findings/finding.ts";
import type { Participant, Step } from "#model/shape.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { flow, MAP, step } from "#model/testing/plan-parts.ts";
import { rowOf } from "#model/testing/row-of.ts";

type Case = readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[], setting?: Setting];

const person = (id: string, values: Partial<Participant> = {}) => ({ id, title: id, kind: "position" as const, ...values });
const TEAM = ["a", "b", "c", "d", "e", "f"].map((id) => person(id));
const CLIENT = person("x", { kind: "external" });
const rows = (count: number, cells: Readonly<Record<string, string>>) => Array.from({ length: count }, (_, index) => rowOf(`r${index}`, cells));
/** A process with steps one after another: `["s1", "a"]` is a task of `a`. */
function drawn(steps: readonly (readonly [id: string, lane: string | null, values?: Partial<Step>])[], more: PlanParts = {}): PlanParts {
  const made = steps.map(([id, lane, values]) => ({ ...step(id, { lane }), ...values }));
  const flows = made.slice(1).map(({ id }, index) => flow(made[index]!.id, id)).map((one, index) => ({ ...one, id: `f${index}` }));
  return { participants: TEAM, processes: [{ id: MAP.split("/")[0]!, title: "Продажи" }], steps: made, flows, ...more };
}
const covering = (steps: readonly string[], cells: Readonly<Record<string, string>>) => [rowOf("r1", cells, { steps })];

const ROWS: readonly Case[] = [
  ["a row with letters and no A", noAccountable, { participants: TEAM, activities: [rowOf("r1", { a: "R", b: "C" }), rowOf("r2", { a: "A" })] }, ["error activity/r1"]],
  ["a row that covers a step and has no letters", noAccountable, drawn([["s1", "a"]], { activities: covering(["s1"], {}) }), ["error activity/r1"]],
  ["a row that was only added", noAccountable, { participants: TEAM, activities: [rowOf("r1"), rowOf("r2", { a: "AR" })] }, []],
  ["a row with A and no R", noResponsible, { participants: TEAM, activities: [rowOf("r1", { a: "A", b: "S" }), rowOf("r2", { a: "AR" })] }, ["error activity/r1"]],
  ["a row that was only added has no doer yet", noResponsible, { participants: TEAM, activities: [rowOf("r1")] }, []],
  ["three who do the work", manyResponsible, { activities: [rowOf("r1", { a: "R", b: "R", c: "R" })] }, ["warning activity/r1"]],
  ["two who do the work", manyResponsible, { activities: [rowOf("r1", { a: "R", b: "R", c: "C" })] }, []],
  ["three, where a workspace allows them", manyResponsible, { activities: [rowOf("r1", { a: "R", b: "R", c: "R" })] }, [], { limits: { most: 3 } }],
  ["three who are asked", overConsulted, { activities: [rowOf("r1", { a: "AR", b: "C", c: "C", d: "C" }), ...rows(1, { e: "R", f: "R", g: "R", h: "R", i: "R", j: "R" })] }, ["warning activity/r1"]],
  ["two of six who are asked", overConsulted, { activities: [rowOf("r1", { a: "AR", b: "C", c: "C", d: "I", e: "I", f: "I" })] }, []],
  ["two of five who are asked", overConsulted, { activities: [rowOf("r1", { a: "AR", b: "C", c: "C", d: "I", e: "I" })] }, ["warning activity/r1"]],
  ["one of two who is asked", overConsulted, { activities: [rowOf("r1", { a: "AR", b: "C" })] }, []],
  ["four of six who are told", overInformed, { activities: [rowOf("r1", { a: "AR", b: "I", c: "I", d: "I", e: "I", f: "C" })] }, ["info activity/r1"]],
  ["three of six who are told", overInformed, { activities: [rowOf("r1", { a: "AR", b: "I", c: "I", d: "I", e: "C", f: "C" })] }, []],
  ["two of three who are told", overInformed, { activities: [rowOf("r1", { a: "AR", b: "I", c: "I" })] }, []],
];

const COLUMNS: readonly Case[] = [
  ["six rows of one, one of each other", overloadedRole, { participants: TEAM, activities: [...rows(6, { a: "R" }), rowOf("z1", { b: "R" }), rowOf("z2", { c: "R" })] }, ["warning participant/a"]],
  ["five rows of one", overloadedRole, { participants: TEAM, activities: [...rows(5, { a: "R" }), rowOf("z1", { b: "R" })] }, []],
  ["six rows of everybody", overloadedRole, { participants: TEAM, activities: rows(6, { a: "R", b: "R", c: "R" }) }, []],
  ["five of nine rows are one's to answer for", accountabilityConcentration, { participants: TEAM, activities: [...rows(5, { a: "A" }), ...["p", "q", "s", "t"].map((id) => rowOf(id, { b: "A" }))] }, ["warning participant/a"]],
  ["half of the rows", accountabilityConcentration, { participants: TEAM, activities: [...rows(5, { a: "A" }), ...["p", "q", "s", "t", "u"].map((id) => rowOf(id, { b: "A" }))] }, []],
  ["all of four rows", accountabilityConcentration, { participants: TEAM, activities: rows(4, { a: "A" }) }, []],
  ["a letter in each of six rows", noEmptyCells, { participants: TEAM, activities: [...rows(6, { a: "I" }), rowOf("new")] }, ["info participant/a"]],
  ["a letter in five of six rows", noEmptyCells, { participants: TEAM, activities: [...rows(5, { a: "I" }), rowOf("z", { b: "AR" })] }, []],
  ["a letter in each of five rows", noEmptyCells, { participants: TEAM, activities: rows(5, { a: "I" }) }, []],
  ["who is only told", idleRole, { participants: [person("a"), person("b"), person("c"), CLIENT], activities: [rowOf("r1", { a: "AR", b: "I", c: "S" })] }, ["info participant/b"]],
  ["a matrix that is being filled in", idleRole, { participants: TEAM, activities: [rowOf("r1", { a: "AR" }), rowOf("r2")] }, []],
  ["no matrix", idleRole, { participants: TEAM }, []],
];

const VACANT: readonly Case[] = [
  ["A of nobody's, R of nobody's", vacantRole, { participants: TEAM, activities: [rowOf("r1", { a: "A", b: "R", c: "I" })] }, ["error participant/a", "warning participant/b"]],
  ["a member who is gone", vacantRole, { participants: [person("a", { member: "m1" })], activities: [rowOf("r1", { a: "AR" })] }, ["error participant/a"], { around: { members: ["m2"] } }],
  ["a member", vacantRole, { participants: [person("a", { member: "m1" })], activities: [rowOf("r1", { a: "AR" })] }, [], { around: { members: ["m1"] } }],
  ["a deputy who is a member", vacantRole, { participants: [person("a", { deputy: "b" }), person("b", { member: "m1" })], activities: [rowOf("r1", { a: "AR" })] }, []],
  ["an outside party", vacantRole, { participants: [CLIENT], activities: [rowOf("r1", { x: "AR" })] }, []],
  ["who only is asked", vacantRole, { participants: TEAM, activities: [rowOf("r1", { a: "C" })] }, []],
];

const TWO = [["s1", "a"], ["s2", "b"]] as const;
const MAPS: readonly Case[] = [
  ["work that passes to somebody, and nobody is told", silentRow, drawn(TWO, { activities: covering(["s1"], { a: "AR" }) }), ["info activity/r1"]],
  ["somebody is told", silentRow, drawn(TWO, { activities: covering(["s1"], { a: "AR", c: "I" }) }), []],
  ["work that passes to who does it too", silentRow, drawn(TWO, { activities: covering(["s1", "s2"], { a: "AR", b: "R" }) }), []],
  ["a row without letters is silent on nothing", silentRow, drawn(TWO, { activities: covering(["s1"], {}) }), []],
  ["the next is not in the row", receiverUnaware, drawn(TWO, { activities: covering(["s1"], { a: "AR", c: "I" }) }), ["warning cell/r1/b"]],
  ["the next, behind a choice, is not in the row", receiverUnaware, drawn([["s1", "a"], ["g1", "a", { kind: "exclusive" }], ["s2", "b"]], { activities: covering(["s1"], { a: "AR" }) }), ["warning cell/r1/b"]],
  ["the next is asked", receiverUnaware, drawn(TWO, { activities: covering(["s1"], { a: "AR", b: "C" }) }), []],
  ["the next answers for it", receiverUnaware, drawn(TWO, { activities: covering(["s1"], { a: "R", b: "A" }) }), []],
  ["the next is the client", receiverUnaware, drawn([["s1", "a"], ["s2", "x"]], { participants: [...TEAM, CLIENT], activities: covering(["s1"], { a: "AR" }) }), []],
  ["a note of somebody else's", receiverUnaware, drawn([["s1", "a"], ["s2", "b", { kind: "note" }]], { activities: covering(["s1"], { a: "AR" }) }), []],
  ["who performs has no R, who has R performs nothing", mapMismatch, drawn([["s1", "a"]], { activities: covering(["s1"], { a: "A", b: "R" }) }), ["error cell/r1/a", "warning cell/r1/b"]],
  ["the client performs", mapMismatch, drawn([["s1", "x"], ["s2", "a"]], { participants: [...TEAM, CLIENT], activities: covering(["s1", "s2"], { a: "AR" }) }), ["warning cell/r1/x"]],
  ["map and matrix agree", mapMismatch, drawn([["s1", "a"], ["s2", "b"]], { activities: covering(["s1", "s2"], { a: "AR", b: "R" }) }), []],
  ["nobody has R: nothing to contradict", mapMismatch, drawn([["s1", "a"]], { activities: covering(["s1"], { b: "A" }) }), []],
  ["a step in no lane", mapMismatch, drawn([["s1", null]], { activities: covering(["s1"], { b: "R" }) }), []],
  ["an approval in a row of another's", approverNotAccountable, drawn([["s1", "b", { approval: true }]], { activities: covering(["s1"], { a: "A" }) }), ["warning cell/r1/b"]],
  ["an approval of another's work", approverNotAccountable, drawn([["s1", "a"], ["w1", "a", { kind: "timer" }], ["s2", "b", { approval: true }]], { activities: covering(["s1"], { a: "AR" }) }), ["warning cell/r1/b"]],
  ["an approval behind a choice", approverNotAccountable, drawn([["s1", "a"], ["g1", "a", { kind: "exclusive" }], ["s2", "b", { approval: true }]], { activities: covering(["s1"], { a: "AR" }) }), []],
  ["who approves answers", approverNotAccountable, drawn([["s1", "a"], ["s2", "b", { approval: true }]], { activities: covering(["s1", "s2"], { b: "A", a: "R" }) }), []],
  ["nobody answers", approverNotAccountable, drawn([["s1", "b", { approval: true }]], { activities: covering(["s1"], { a: "R" }) }), []],
  ["one's own work", selfApproval, drawn([["s1", "a"], ["g1", "a", { kind: "exclusive" }], ["s2", "a", { approval: true }]]), ["warning step/s2"]],
  ["one's department's work", selfApproval, drawn([["s1", "a"], ["s2", "a", { approval: true }]], { participants: [person("a", { kind: "department" })] }), ["info step/s2"]],
  ["another's work", selfApproval, drawn([["s1", "a"], ["s2", "b", { approval: true }]]), []],
  ["an approval after one's own approval", selfApproval, drawn([["s1", "b"], ["s2", "a", { approval: true }], ["s3", "a", { approval: true }]]), []],
  ["three steps of one person", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "b"], ["s4", "a"]]), ["warning participant/a"]],
  ["two steps of one person", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "b"], ["g1", "a", { kind: "exclusive" }]]), []],
  ["three, one of which another does too", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "a"]], { activities: covering(["s3"], { a: "R", b: "R" }) }), []],
  ["three steps of one with a deputy", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "a"]], { participants: [person("a", { deputy: "b" }), person("b")] }), []],
  ["three steps of a department", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "a"]], { participants: [person("a", { kind: "department" })] }), []],
  ["three steps of a department of one", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "a"]], { participants: [person("a", { kind: "department", headcount: 1 })] }), ["warning participant/a"]],
  ["three steps of two people", singlePointOfFailure, drawn([["s1", "a"], ["s2", "a"], ["s3", "a"]], { participants: [person("a", { headcount: 2 })] }), []],
];

describe.each([["rows", ROWS], ["columns", COLUMNS], ["who is behind a column", VACANT], ["matrix and maps", MAPS]] as const)("%s", (_, cases) => {
  test.each(cases.map(([says, rule, ...rest]) => [`${rule.code}: ${says}`, rule, ...rest] as const))("%s", (_says, rule, parts, expected, setting) => {
    expect(noticed(rule, parts, setting)).toEqual(expected);
  });
});

describe("mends", () => {
  const named = [person("a", { member: "m1" }), person("b")];

  test("A goes to the owner of the process that the row is about", () => {
    const parts = drawn([["s1", "b"]], { participants: named, processes: [{ id: "p1", owner: "a" }], activities: covering(["s1"], { b: "R" }) });
    expect(mended(noAccountable, parts)).toMatchObject({ left: [], plan: { activities: [{ accountable: "a" }] } });
  });

  test("A goes to the only one who does the work, if a person is behind it", () => {
    expect(mended(noAccountable, { participants: named, activities: [rowOf("r1", { a: "R" })] })).toMatchObject({ left: [], plan: { activities: [{ accountable: "a" }] } });
    expect(mended(noAccountable, { participants: named, activities: [rowOf("r1", { b: "R" })] })).toBeNull();
    expect(mended(noAccountable, { participants: named, activities: [rowOf("r1", { a: "R", b: "R" })] })).toBeNull();
  });

  test("R goes to who performs the steps, not to the client alone", () => {
    expect(mended(noResponsible, drawn(TWO, { activities: covering(["s1", "s2"], { c: "A" }) }))).toMatchObject({ left: [], plan: { activities: [{ letters: { a: ["R"], b: ["R"] } }] } });
    expect(mended(noResponsible, drawn([["s1", "x"]], { participants: [...TEAM, CLIENT], activities: covering(["s1"], { c: "A" }) }))).toBeNull();
    expect(mended(noResponsible, { participants: TEAM, activities: [rowOf("r1", { a: "A" })] })).toBeNull();
  });

  test("who is next is told", () => {
    const parts = drawn(TWO, { activities: covering(["s1"], { a: "AR" }) });
    for (const rule of [silentRow, receiverUnaware]) expect(mended(rule, parts), rule.code).toMatchObject({ left: [], plan: { activities: [{ letters: { b: ["I"] } }] } });
  });

  test("who performs gets R where that contradicts nobody; neither side is presumed right", () => {
    expect(mended(mapMismatch, drawn(TWO, { activities: covering(["s1", "s2"], { a: "AR" }) }))).toMatchObject({ left: [], plan: { activities: [{ letters: { b: ["R"] } }] } });
    expect(mended(mapMismatch, drawn([["s1", "a"]], { activities: covering(["s1"], { b: "R" }) }))).toBeNull();
  });
});
