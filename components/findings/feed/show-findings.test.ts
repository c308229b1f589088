import { expect, test } from "vitest";
import { createFindings } from "#components/findings/findings.ts";
import { showFindings } from "#components/findings/feed/show-findings.ts";
import { findingKey, type Finding } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";

const judged = (finding: Pick<Finding, "code" | "at"> & Partial<Judged>): Judged => ({ severity: "warning", params: {}, state: "open", why: null, assignee: null, disposition: null, key: findingKey(finding), ...finding });
const step = (id: string, more: Partial<Judged> = {}) => judged({ code: "MAP-DEAD-END", at: { kind: "step", id }, ...more });

test("what is open is found by its place, the worst first; what is accepted is only in the list", () => {
  const findings = createFindings();
  const [mild, bad] = [step("s1"), judged({ code: "CTRL-NO-FIRST-RESPONSE", at: { kind: "step", id: "s1" }, severity: "error" })];
  showFindings(findings, [mild, bad, step("s2", { state: "accepted" })]);
  expect(findings.all.get()).toHaveLength(3);
  expect(findings.open.get("step/s1")).toEqual([bad, mild]);
  expect(findings.open.get("step/s2")).toBeUndefined();
});

test("a row of the matrix has its own findings and those of its cells", () => {
  const findings = createFindings();
  showFindings(findings, [judged({ code: "RACI-OVER-CONSULTED", at: { kind: "activity", id: "a1" } }), judged({ code: "RACI-RECEIVER-UNAWARE", at: { kind: "cell", activity: "a1", participant: "p1" } })]);
  expect(findings.open.get("row/a1")?.map(({ code }) => code)).toEqual(["RACI-OVER-CONSULTED", "RACI-RECEIVER-UNAWARE"]);
  expect(findings.open.get("activity/a1")).toHaveLength(1);
  expect(findings.open.get("cell/a1/p1")).toHaveLength(1);
});

test("whoever shows a thing hears of that thing alone", () => {
  const findings = createFindings();
  showFindings(findings, [step("s1"), step("s2")]);
  const before = findings.open.get("step/s1");
  let [first, second] = [0, 0];
  findings.open.subscribeTo("step/s1", () => first++);
  findings.open.subscribeTo("step/s2", () => second++);
  showFindings(findings, [step("s1"), step("s2", { severity: "error" })]);
  expect(findings.open.get("step/s1")).toBe(before);
  expect([first, second]).toEqual([0, 1]);
  showFindings(findings, null);
  expect(findings.all.get()).toBeNull();
  expect([first, second]).toEqual([1, 2]);
});
