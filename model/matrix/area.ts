import type { Command } from "#model/commands.ts";
import { LETTERS, type Activity, type Letter, type Plan } from "#model/shape.ts";

/** A rectangle of cells: rows and columns by id, in the order in which they are shown. */
export type Area = { readonly rows: readonly string[]; readonly columns: readonly string[] };
type MatrixLetter = Letter | "A";
type Parts = Pick<Plan, "activities">;

/** `assignment.clear` takes so many cells at once. */
const AT_ONCE = 5000;

const rowsOf = ({ activities }: Parts, { rows }: Area): readonly Activity[] => {
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  return rows.flatMap((id) => known.get(id) ?? []);
};
const has = (row: Activity, participant: string, letter: MatrixLetter): boolean => (letter === "A" ? row.accountable === participant : (row.letters[participant]?.includes(letter) ?? false));
const isEmpty = (row: Activity, participant: string): boolean => row.accountable !== participant && (row.letters[participant]?.length ?? 0) === 0;

/** How often each letter stands in an area. */
export function countLetters(plan: Parts, area: Area): Readonly<Record<MatrixLetter, number>> {
  const counted = { A: 0, R: 0, C: 0, I: 0, S: 0 };
  for (const row of rowsOf(plan, area)) for (const column of area.columns) for (const letter of ["A", ...LETTERS] as const) if (has(row, column, letter)) counted[letter]++;
  return counted;
}

/**
 * Puts a letter into every cell of an area, or takes it out of all when all have it. `moved`: rows whose A leaves somebody else. Null for A over
 * several columns: a row has one, and none of them is the one that was meant.
 */
export function setInArea(plan: Parts, area: Area, letter: MatrixLetter): { readonly commands: readonly Command[]; readonly on: boolean; readonly moved: number } | null {
  const rows = rowsOf(plan, area);
  const on = !rows.every((row) => area.columns.every((column) => has(row, column, letter)));
  if (letter === "A" && on && area.columns.length > 1) return null;
  const commands = rows.flatMap((row) => area.columns.filter((column) => has(row, column, letter) !== on)
    .map((participant): Command => ({ type: "assignment.set", activity: row.id, participant, letter, on })));
  const moved = letter === "A" && on ? rows.filter(({ accountable }) => accountable !== null && accountable !== area.columns[0]).length : 0;
  return { commands, on, moved };
}

/** Empties the cells of an area. `count`: how many had something in them. */
export function clearArea(plan: Parts, area: Area): { readonly commands: readonly Command[]; readonly count: number } {
  const cells = rowsOf(plan, area).flatMap((row) => area.columns.filter((column) => !isEmpty(row, column)).map((participant) => ({ activity: row.id, participant })));
  const commands: Command[] = [];
  for (let start = 0; start < cells.length; start += AT_ONCE) commands.push({ type: "assignment.clear", cells: cells.slice(start, start + AT_ONCE) });
  return { commands, count: cells.length };
}

/**
 * Copies the first row of an area into its other rows, or its first column into its other columns, as spreadsheets fill: what stood there goes.
 * A does not go along to the right, for a row has one. `keptA`: rows in which it would have had to; `count`: cells that change.
 */
export function fillArea(plan: Parts, area: Area, way: "down" | "right"): { readonly commands: readonly Command[]; readonly count: number; readonly keptA: number } {
  const rows = rowsOf(plan, area);
  const [first] = rows;
  const commands: Command[] = [];
  const changed = new Set<string>();
  let keptA = 0;
  const copy = (from: Activity, column: string, to: Activity, participant: string) => {
    for (const letter of ["A", ...LETTERS] as const) {
      const on = has(from, column, letter) && (letter !== "A" || way === "down");
      if (on === has(to, participant, letter)) continue;
      commands.push({ type: "assignment.set", activity: to.id, participant, letter, on });
      changed.add(`${to.id}/${participant}`);
    }
  };
  if (way === "down") for (const row of rows.slice(1)) for (const column of area.columns) copy(first!, column, row, column);
  else for (const row of rows) {
    if (row.accountable === area.columns[0] && area.columns.length > 1) keptA++;
    for (const column of area.columns.slice(1)) copy(row, area.columns[0]!, row, column);
  }
  return { commands, count: changed.size, keptA };
}
