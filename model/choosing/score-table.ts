import type { Scores } from "#model/choosing/scores.ts";
import { totalOf } from "#model/choosing/totals.ts";
import { weightOf } from "#model/choosing/weights.ts";
import type { Candidate, Requirement } from "#model/shape.ts";

/** What the table's heads and its last line are called. */
export type TableWords = { readonly requirement: string; readonly priority: (priority: Requirement["priority"]) => string; readonly priorityHead: string; readonly weight: string; readonly note: (candidate: string) => string; readonly total: string; readonly percent: (share: number) => string };

/** The scores as a table for a spreadsheet, line by line: requirement, priority, weight, then each candidate's score and its note; the totals below, of what is scored. */
export function scoreTable(requirements: readonly Requirement[], candidates: readonly Candidate[], scores: Scores, words: TableWords): string[][] {
  return [
    [words.requirement, words.priorityHead, words.weight, ...candidates.flatMap(({ title }) => [title, words.note(title)])],
    ...requirements.map((requirement) => [
      requirement.title, words.priority(requirement.priority), String(weightOf(requirement)),
      ...candidates.flatMap(({ id }) => {
        const score = scores(requirement.id, id);
        return [score?.score === null || score === undefined ? "" : String(score.score), score?.note ?? ""];
      }),
    ]),
    [words.total, "", "", ...candidates.flatMap(({ id }) => {
      const { share } = totalOf(requirements, id, scores);
      return [share === null ? "" : words.percent(share), ""];
    })],
  ];
}
