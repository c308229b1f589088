import { expect, test } from "vitest";
import { readScores } from "#model/choosing/scores.ts";
import { scoreTable } from "#model/choosing/score-table.ts";
import { planOf } from "#model/testing/plan-of.ts";

test("scores are a table: a requirement a line, a score and its note for each candidate, the totals last", () => {
  const { requirements, candidates, scores } = planOf({
    requirements: [{ id: "r", title: "Calls", priority: "must" }, { id: "q", title: "Reports" }], candidates: [{ id: "x", title: "Alpha" }, { id: "y", title: "Beta" }],
    scores: [{ id: "1", requirement: "r", candidate: "x", score: 0 }, { id: "2", requirement: "q", candidate: "x", score: 3, note: "a module" }, { id: "3", requirement: "q", candidate: "y", note: "unclear" }],
  });
  const words = { requirement: "Requirement", priorityHead: "Priority", priority: (priority: string | null) => priority ?? "none", weight: "Weight", note: (title: string) => `Note: ${title}`, total: "Total", percent: (share: number) => `${share * 100}%` };
  expect(scoreTable(requirements, candidates, readScores(scores), words)).toEqual([
    ["Requirement", "Priority", "Weight", "Alpha", "Note: Alpha", "Beta", "Note: Beta"],
    ["Calls", "must", "3", "0", "", "", ""],
    ["Reports", "none", "1", "3", "a module", "", "unclear"],
    ["Total", "", "", "25%", "", "", ""],
  ]);
});
