import type { Scores } from "#model/choosing/scores.ts";
import { weightOf } from "#model/choosing/weights.ts";
import { SCORE_MAX, type Requirement } from "#model/shape.ts";

/**
 * How a candidate stands. Shares are 0–1 of all that could be had: `share` counts what is scored alone, null while nothing is; `least` and `most` are what all would come to if whatever is not
 * scored yet got 0, or the most. `scored` of the `of` requirements that weigh anything are scored. `knockOuts`: the must-haves that it does not meet at all.
 */
export type Total = {
  readonly share: number | null;
  readonly least: number;
  readonly most: number;
  readonly scored: number;
  readonly of: number;
  readonly knockOuts: readonly string[];
};

/**
 * The weighted sum of a candidate's scores over the most that it could be: Σ w·s / Σ w·3, with w by priority (`weightOf`); the additive weighting of P. C. Fishburn, "Additive utilities with incomplete
 * product set: application to priorities and assignments" (Operations Research 15, 1967). What a candidate lacks of a must-have no sum makes good: such are named apart. `requirements`: those that were not dropped.
 */
export function totalOf(requirements: readonly Requirement[], candidate: string, scores: Scores): Total {
  let [sum, known, all, scored, of] = [0, 0, 0, 0, 0];
  const knockOuts: string[] = [];
  for (const requirement of requirements) {
    const weight = weightOf(requirement);
    const score = scores(requirement.id, candidate)?.score ?? null;
    if (score === 0 && requirement.priority === "must") knockOuts.push(requirement.id);
    if (weight === 0) continue;
    of++;
    all += weight * SCORE_MAX;
    if (score === null) continue;
    scored++;
    sum += weight * score;
    known += weight * SCORE_MAX;
  }
  return { share: known === 0 ? null : sum / known, least: all === 0 ? 0 : sum / all, most: all === 0 ? 0 : (sum + all - known) / all, scored, of, knockOuts };
}

/** The candidates that are ahead: the highest sure share, and none of the must-haves missing; none while nothing is scored. */
export function leadersOf(totals: ReadonlyMap<string, Total>): ReadonlySet<string> {
  const able = [...totals].filter(([, { scored, knockOuts }]) => scored > 0 && knockOuts.length === 0);
  const best = Math.max(...able.map(([, { least }]) => least));
  return new Set(able.filter(([, { least }]) => least === best && best > 0).map(([id]) => id));
}
