import { SCHEMES, type Activity, type Letter, type Plan } from "#model/shape.ts";

export type MatrixLetter = Letter | "A";
/** The letters of one cell as one word, in the order in which a cell shows them: "AR". Equal words mean equal cells. */
export type CellLetters = string;

export const IN_CELL: readonly MatrixLetter[] = ["A", "R", "S", "C", "I"];

export function lettersAt(activity: Activity, participant: string): CellLetters {
  const others: readonly MatrixLetter[] = activity.letters[participant] ?? [];
  return IN_CELL.filter((letter) => (letter === "A" ? activity.accountable === participant : others.includes(letter))).join("");
}

const rows = new WeakMap<readonly Activity[], ReadonlyMap<string, Activity>>();

/** One row; looked up once for each state of the plan, however many rows ask. */
export function activityOf({ activities }: Pick<Plan, "activities">, id: string): Activity | null {
  let known = rows.get(activities);
  if (!known) rows.set(activities, (known = new Map(activities.map((activity) => [activity.id, activity]))));
  return known.get(id) ?? null;
}

/** The letters of a cell one by one. */
export const splitLetters = (letters: CellLetters): readonly MatrixLetter[] => IN_CELL.filter((letter) => letters.includes(letter));

/** What people choose from in a scheme, in the order of its name. */
export const lettersOf = (scheme: Plan["scheme"]): readonly MatrixLetter[] => SCHEMES[scheme];

/** What every row needs and this one lacks: "", "A", "R" or "AR". */
export function gapsOf(activity: Activity): "" | "A" | "R" | "AR" {
  const isDone = Object.values(activity.letters).some((letters) => letters.includes("R"));
  return `${activity.accountable === null ? "A" : ""}${isDone ? "" : "R"}`;
}

/** How many rows a participant answers for and works in. */
export type Load = { readonly accountable: number; readonly responsible: number };
const NO_LOAD: Load = { accountable: 0, responsible: 0 };
const loads = new WeakMap<readonly Activity[], ReadonlyMap<string, Load>>();

/** The load of one participant; counted once for each state of the plan, however many columns ask. */
export function loadOf({ activities }: Pick<Plan, "activities">, participant: string): Load {
  let counted = loads.get(activities);
  if (!counted) loads.set(activities, (counted = countLoads(activities)));
  return counted.get(participant) ?? NO_LOAD;
}

/** How much of the largest load a participant has, in whole percent. */
export function loadShare(plan: Pick<Plan, "activities" | "participants">, participant: string): number {
  const of = (id: string) => {
    const { accountable, responsible } = loadOf(plan, id);
    return accountable + responsible;
  };
  const most = Math.max(1, ...plan.participants.map(({ id }) => of(id)));
  return Math.round((100 * of(participant)) / most);
}

export const isSameLoad = (a: Load, b: Load): boolean => a.accountable === b.accountable && a.responsible === b.responsible;

function countLoads(activities: readonly Activity[]): ReadonlyMap<string, Load> {
  const counted = new Map<string, Load>();
  const add = (participant: string, more: Partial<Load>) => {
    const { accountable, responsible } = counted.get(participant) ?? NO_LOAD;
    counted.set(participant, { accountable: accountable + (more.accountable ?? 0), responsible: responsible + (more.responsible ?? 0) });
  };
  for (const { accountable, letters } of activities) {
    if (accountable !== null) add(accountable, { accountable: 1 });
    for (const [participant, set] of Object.entries(letters)) if (set.includes("R")) add(participant, { responsible: 1 });
  }
  return counted;
}

/** How many rows there are, and how many of them lack an A or an R. */
export type Gaps = { readonly rows: number; readonly withoutA: number; readonly withoutR: number };
export function countGaps({ activities }: Pick<Plan, "activities">): Gaps {
  const gaps = activities.map(gapsOf);
  const lacking = (letter: string) => gaps.filter((gap) => gap.includes(letter)).length;
  return { rows: activities.length, withoutA: lacking("A"), withoutR: lacking("R") };
}

export const isSameGaps = (a: Gaps, b: Gaps): boolean => a.rows === b.rows && a.withoutA === b.withoutA && a.withoutR === b.withoutR;
