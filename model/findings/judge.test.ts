import { describe, expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import type { Finding } from "#model/findings/finding.ts";
import { dispositionId, judgeFindings, wordingOfFinding } from "#model/findings/judge.ts";
import { project } from "#model/project.ts";

const FINDING: Finding = { code: "GOAL-NO-OWNER", severity: "error", at: { kind: "goal", id: "g1" }, params: {} };
const KEY = "GOAL-NO-OWNER/goal/g1";

/** A plan with one goal whose finding was accepted as it stood, and what was done since. */
function judged(since: readonly Command[], { review = null, today = "2031-01-15", finding = FINDING }: { review?: string | null; today?: string; finding?: Finding } = {}) {
  const doc = createDocument();
  applyCommands(doc, [{ type: "goal.add", id: "g1", values: { title: "Не терять заявок" } }, { type: "participant.add", id: "p1" }]);
  applyCommands(doc, [{ type: "disposition.put", id: dispositionId(KEY), values: { finding: KEY, accepted: true, reason: "Назначим после отпуска", by: "p1", review, as: wordingOfFinding(project(doc), FINDING) } }]);
  applyCommands(doc, since);
  const plan = project(doc);
  const [one] = judgeFindings(plan, [finding], today);
  return [one!.state, one!.why];
}

describe("F3 an accepted finding", () => {
  test("leaves the count", () => expect(judged([])).toEqual(["accepted", null]));
  test("stays accepted while something else changes", () => expect(judged([{ type: "participant.set", id: "p1", values: { title: "Продажи" } }])).toEqual(["accepted", null]));
  test("comes back when its thing changes", () => expect(judged([{ type: "goal.set", id: "g1", values: { title: "Терять меньше" } }])).toEqual(["open", "changed"]));
  test("comes back when it says something else", () => expect(judged([], { finding: { ...FINDING, severity: "warning" } })).toEqual(["open", "changed"]));
  test("comes back on the day it was to be looked at again", () => {
    expect(judged([], { review: "2031-01-16" })).toEqual(["accepted", null]);
    expect(judged([], { review: "2031-01-15" })).toEqual(["open", "due"]);
  });
  test("is open again when the acceptance is taken back", () => {
    expect(judged([{ type: "disposition.put", id: dispositionId(KEY), values: { accepted: false } }])).toEqual(["open", null]);
    expect(judged([{ type: "disposition.remove", ids: [dispositionId(KEY)] }])).toEqual(["open", null]);
  });
});

test("a step that only stands elsewhere on its map is the same", () => {
  const doc = createDocument();
  applyCommands(doc, [{ type: "process.add", id: "pr1" }, { type: "step.add", id: "s1", map: "pr1/as-is", kind: "task", place: { lane: null, x: 0, y: 0 } }]);
  const finding: Finding = { code: "MAP-UNLABELLED", severity: "warning", at: { kind: "step", id: "s1" }, params: {} };
  const before = wordingOfFinding(project(doc), finding);
  applyCommands(doc, [{ type: "step.move", moves: [{ id: "s1", place: { lane: null, x: 400, y: 80 } }] }]);
  expect(wordingOfFinding(project(doc), finding)).toBe(before);
});

test("who looks into it is told", () => {
  const doc = createDocument();
  applyCommands(doc, [{ type: "participant.add", id: "p1" }, { type: "disposition.put", id: dispositionId(KEY), values: { finding: KEY, assignee: "p1" } }]);
  expect(judgeFindings(project(doc), [FINDING], "2031-01-15")[0]).toMatchObject({ state: "open", why: null, assignee: "p1" });
});
