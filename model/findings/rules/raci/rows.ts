import type { Activity, Letter } from "#model/shape.ts";

type Lettered = Pick<Activity, "accountable" | "letters">;

/** Whether anybody has a letter in a row. */
export const hasLetters = ({ accountable, letters }: Lettered): boolean => accountable !== null || Object.values(letters).some((set) => set.length > 0);

/** Whether a row says anything yet: a letter, or which steps it covers. One that has only been added is nobody's mistake. */
export const isBegun = (row: Lettered & Pick<Activity, "steps">): boolean => row.steps.length > 0 || hasLetters(row);

/** Who has a letter in a row. */
export const holdersOf = ({ letters }: Pick<Activity, "letters">, letter: Letter): string[] => Object.keys(letters).filter((id) => letters[id]!.includes(letter));

/** In how many rows a participant has any letter, does the work, answers for it, or does, supports or answers for it. */
export type Tally = { rows: number; responsible: number; accountable: number; acting: number };

const known = new WeakMap<readonly Activity[], ReadonlyMap<string, Tally>>();

/** Each column of the matrix that has a letter, counted: RACI's vertical analysis. Counted once for each state of the rows. Reads `activities.accountable`, `activities.letters`. */
export function tallyOf(activities: readonly Activity[]): ReadonlyMap<string, Tally> {
  let tallies = known.get(activities);
  if (!tallies) known.set(activities, (tallies = count(activities)));
  return tallies;
}

function count(activities: readonly Activity[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { accountable, letters } of activities) {
    const holders = new Set(Object.keys(letters).filter((id) => letters[id]!.length > 0));
    if (accountable !== null) holders.add(accountable);
    for (const id of holders) {
      const tally = tallies.get(id) ?? { rows: 0, responsible: 0, accountable: 0, acting: 0 };
      const [own, answers] = [letters[id] ?? [], accountable === id];
      tallies.set(id, {
        rows: tally.rows + 1, responsible: tally.responsible + Number(own.includes("R")), accountable: tally.accountable + Number(answers),
        acting: tally.acting + Number(answers || own.includes("R") || own.includes("S")),
      });
    }
  }
  return tallies;
}
