import { disagreementsOf } from "#model/matrix/disagreements.ts";
import type { Activity, Plan } from "#model/shape.ts";
import { gapsOf, lettersAt, type MatrixLetter } from "#components/matrix/letters.ts";

/** Stands for "mine" among the ids of participants, none of which holds a "+". */
export const ME = "+me";

export type Filter = {
  /** A participant's id, `ME`, or null for everybody's. */
  readonly participant: string | null;
  readonly phase: string | null;
  /** A letter that the participant has, or anybody when there is none. */
  readonly letter: MatrixLetter | null;
  /** Rows alone that lack an A or an R, or that the maps contradict. */
  readonly hasProblem: boolean;
};
export const NO_FILTER: Filter = { participant: null, phase: null, letter: null, hasProblem: false };

/** How many of the filter's questions are asked. */
export const countAsked = ({ participant, phase, letter, hasProblem }: Filter): number => [participant, phase, letter].filter((value) => value !== null).length + (hasProblem ? 1 : 0);

/** The participants that stand for a member. */
export const participantsOf = ({ participants }: Pick<Plan, "participants">, member: string): readonly string[] => participants.filter((one) => one.member === member).map(({ id }) => id);

/** Whether a row fits all that is asked. `mine`: the participants that stand for me. */
export function fitsFilter({ steps }: Pick<Plan, "steps">, activity: Activity, { participant, phase, letter, hasProblem }: Filter, mine: readonly string[]): boolean {
  if (phase !== null && activity.phase !== phase) return false;
  if (hasProblem && gapsOf(activity) === "" && disagreementsOf({ steps }, activity).size === 0) return false;
  if (participant !== null) return (participant === ME ? mine : [participant]).some((id) => has(lettersAt(activity, id), letter));
  return letter === null || (letter === "A" ? activity.accountable !== null : Object.values(activity.letters).some((letters) => letters.includes(letter)));
}

const has = (letters: string, letter: MatrixLetter | null): boolean => (letter === null ? letters !== "" : letters.includes(letter));
