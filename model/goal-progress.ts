import type { CheckIn, Goal } from "#model/shape.ts";

/** How far a goal has come by its last check-in. */
export type GoalProgress = {
  readonly last: CheckIn;
  /** The part of the way from the baseline to the target, 1 for all of it, below zero for the other way; null where there is no way to measure. */
  readonly share: number | null;
  readonly state: "away" | "same" | "onTheWay" | "reached" | null;
};

/** The check-ins of a goal from the first day to the last; of one day, in an order that is the same everywhere. */
export function checkInsOf(checkIns: readonly CheckIn[], goal: string): readonly CheckIn[] {
  return checkIns.filter((checkIn) => checkIn.goal === goal).sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** What the last of a goal's check-ins, in their order, says of its way from baseline to target, whichever of the two is larger; null without any. */
export function readProgress({ baseline, target }: Pick<Goal, "baseline" | "target">, checkIns: readonly CheckIn[]): GoalProgress | null {
  const last = checkIns.at(-1);
  if (!last) return null;
  if (baseline === null || target === null) return { last, share: null, state: null };
  // Staying where it is has no way to go.
  if (baseline === target) return { last, share: null, state: last.value === target ? "reached" : null };
  const share = last.value === baseline ? 0 : (last.value - baseline) / (target - baseline);
  return { last, share, state: share < 0 ? "away" : share === 0 ? "same" : share < 1 ? "onTheWay" : "reached" };
}
