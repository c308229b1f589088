import type { Command } from "#model/commands.ts";
import type { Values } from "#model/commands/values.ts";
import { idFor } from "#model/id-for.ts";
import type { Score } from "#model/shape.ts";

/** Finds how a candidate meets a requirement. */
export type Scores = (requirement: string, candidate: string) => Score | undefined;

/** Scores by what they are about, read once. */
export function readScores(scores: readonly Score[]): Scores {
  const known = new Map(scores.map((score) => [`${score.requirement}/${score.candidate}`, score]));
  return (requirement, candidate) => known.get(`${requirement}/${candidate}`);
}

/** The record of a score, the same in every browser: two who score at once write into one. */
export const scoreId = (requirement: string, candidate: string): string => idFor(`${requirement}/${candidate}`);

/** The command that scores, or with null takes the score back; a note stays as it is unless one is given. */
export function putScore(requirement: string, candidate: string, values: Pick<Values<"scores">, "score" | "note">): Command {
  return { type: "score.put", id: scoreId(requirement, candidate), values: { requirement, candidate, ...values } };
}
