import { onceFor } from "#model/once-for.ts";
import type { Activity, Letter } from "#model/shape.ts";

type Lettered = Pick<Activity, "accountable" | "letters">;

/** Whether anybody has a letter in a row. */
export const hasLetters = ({ accountable, letters }: Lettered): boolean => accountable !== null || Object.values(letters).some((set) => set.length > 0);

/** Whether a row says anything yet: a letter, or which steps it covers. One that has only been added is nobody's mistake. */
export const isBegun = (row: Lettered & Pick<Activity, "steps">): boolean => row.steps.length > 0 || hasLetters(row);

/** Who has a letter in a row. */
export const holdersOf = ({ letters }: Pick<Activity, "letters">, letter: Letter): string[] => Object.keys(letters).filter((id) => letters[id]!.includes(letter));

/** The rows that cover each step, looked up once for each state of the rows. Reads `activities.steps`. */
export const rowsByStep = onceFor((activities: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> => {
  const rows = new Map<string, Activity[]>();
  for (const row of activities) for (const step of row.steps) (rows.get(step) ?? rows.set(step, []).get(step)!).push(row);
  return rows;
});

/** In how many rows a participant has any letter, does the work, answers for it, or does, supports or answers for it. */
export type Tally = { rows: number; responsible: number; accountable: number; acting: number };

/** Each column of the matrix that has a letter, counted: RACI's vertical analysis. Counted once for each state of the rows. Reads `activities.accountable`, `activities.letters`. */
export const tallyOf = onceFor((activities: readonly Activity[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  const tallyFor = (id: string) => tallies.get(id) ?? tallies.set(id, { rows: 0, responsible: 0, accountable: 0, acting: 0 }).get(id)!;
  for (const { accountable, letters } of activities) {
    for (const id of Object.keys(letters)) {
      const own = letters[id]!;
      if (own.length === 0 && id !== accountable) continue;
      const tally = tallyFor(id);
      tally.rows++;
      if (own.includes("R")) tally.responsible++;
      if (id === accountable || own.includes("R") || own.includes("S")) tally.acting++;
    }
    if (accountable === null) continue;
    const tally = tallyFor(accountable);
    tally.accountable++;
    if (!(accountable in letters)) {
      tally.rows++;
      tally.acting++;
    }
  }
  return tallies;
});
