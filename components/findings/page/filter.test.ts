import { describe, expect, test } from "vitest";
import { groupFindings, pickFindings, readFilter, writeFilter } from "#components/findings/page/filter.ts";
import { findingKey, type Finding } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";
import { planOf } from "#model/testing/plan-of.ts";

const plan = planOf({ participants: [{ id: "p1", title: "Sales" }, { id: "p2", title: "Law" }], goals: [{ id: "g1", owner: "p2" }] });
const judged = (finding: Pick<Finding, "code" | "at"> & Partial<Judged>): Judged => ({ severity: "warning", params: {}, state: "open", why: null, assignee: null, disposition: null, key: findingKey(finding), ...finding });
const FOUND = [
  judged({ code: "PROJ-AUDIT-INCOMPLETE", at: { kind: "page", page: "audit" } }),
  judged({ code: "GOAL-ORPHAN", at: { kind: "goal", id: "g1" } }),
  judged({ code: "RACI-VACANT-ROLE", at: { kind: "participant", id: "p1" }, severity: "error", assignee: "p2" }),
  judged({ code: "GOAL-NO-OWNER", at: { kind: "goal", id: "g2" }, severity: "error", state: "accepted" }),
];
const asked = (text: string) => readFilter(new URLSearchParams(text));
const codes = (text: string) => pickFindings(plan, FOUND, asked(text)).map(({ code }) => code);

describe("an address", () => {
  test.each(["", "?state=accepted", "?severity=error&where=map&who=p1&rule=GOAL-ORPHAN&by=rule", "?by=participant"])("%j says the same when it is written again", (text) => expect(writeFilter(asked(text))).toBe(text));
  test("what it cannot mean is left out", () => expect(writeFilter(asked("?state=x&severity=bad&where=nowhere&who=<b>&rule=../x&by=y"))).toBe(""));
});

describe("what is shown", () => {
  test("is what is open, unless asked otherwise", () => {
    expect(codes("")).toEqual(["PROJ-AUDIT-INCOMPLETE", "GOAL-ORPHAN", "RACI-VACANT-ROLE"]);
    expect(codes("?state=accepted")).toEqual(["GOAL-NO-OWNER"]);
  });
  test("by severity, place and rule", () => {
    expect(codes("?severity=error")).toEqual(["RACI-VACANT-ROLE"]);
    expect(codes("?where=audit")).toEqual(["PROJ-AUDIT-INCOMPLETE"]);
    expect(codes("?rule=GOAL-ORPHAN")).toEqual(["GOAL-ORPHAN"]);
  });
  test("by participant: whom it concerns, and who looks into it", () => {
    expect(codes("?who=p1")).toEqual(["RACI-VACANT-ROLE"]);
    expect(codes("?who=p2")).toEqual(["GOAL-ORPHAN", "RACI-VACANT-ROLE"]);
  });
});

describe("groups", () => {
  const keys = (by: "area" | "rule" | "participant") => groupFindings(plan, FOUND, by).map(({ key, found }) => `${key}: ${found.map(({ code }) => code).join(", ")}`);
  test("by place, in the guide's order, the worst first", () => expect(keys("area")).toEqual(["goals: GOAL-NO-OWNER, GOAL-ORPHAN", "team: RACI-VACANT-ROLE", "audit: PROJ-AUDIT-INCOMPLETE"]));
  test("by rule", () => expect(keys("rule")).toHaveLength(4));
  test("by participant, in the plan's order, what concerns nobody last", () => expect(keys("participant")).toEqual(["p1: RACI-VACANT-ROLE", "p2: GOAL-ORPHAN", ": GOAL-NO-OWNER, PROJ-AUDIT-INCOMPLETE"]));
});
