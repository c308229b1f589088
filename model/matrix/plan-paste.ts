import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";
import { readLetters } from "#model/matrix/read-letters.ts";
import { hasLetter } from "#model/matrix/schemes.ts";
import { COLLECTIONS, LETTERS, type Activity, type Letter, type Plan } from "#model/shape.ts";

type MatrixLetter = Letter | "A";
/** A row or column of the pasted table; `id` null for one the plan does not have yet. */
export type PastedHead = { readonly id: string | null; readonly title: string };
export type PastedRow = PastedHead & { readonly phase: string | null; readonly cells: readonly PastedCell[] };
export type PastedCell = { readonly before: readonly MatrixLetter[]; readonly after: readonly MatrixLetter[] };
export type Paste = {
  readonly columns: readonly PastedHead[];
  readonly rows: readonly PastedRow[];
  /** Rows whose A is taken from a participant that the table does not name. */
  readonly moved: readonly { readonly row: string; readonly from: string }[];
  /** What stands in a cell and is no letter, or is the second A of a row; it changes nothing. */
  readonly unread: readonly { readonly row: string; readonly column: string; readonly text: string }[];
};

/** Where a table without heads goes: from this row and column on, both in the order in which they are shown. */
export type PasteTarget = { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly row: string; readonly column: string };

const EMPTY: PastedCell = { before: [], after: [] };
const nameOf = (title: string): string => title.trim().replace(/\s+/g, " ").toLowerCase();
const isHead = (text: string, scheme: Plan["scheme"]): boolean => text !== "" && readLetters(text, scheme) === null;

/**
 * What pasting a table would change. A first row that holds more than letters names participants, a first column that does activities; both are
 * matched by name, and what fits none is new. Without them the table goes to `target`. A line that bears a section's name alone puts what is new
 * below it into that section. A cell of the table replaces the cell it goes to; one that cannot be read leaves it alone. Of several A in a row the first counts.
 */
export function planPaste(plan: Plan, table: readonly (readonly string[])[], target: PasteTarget): Paste {
  const named = { columns: table[0]?.slice(1).some((text) => isHead(text, plan.scheme)) ?? false, rows: table.slice(1).some(([first = ""]) => isHead(first, plan.scheme)) || (table.length === 1 && isHead(table[0]![0]!, plan.scheme)) };
  const body = table.slice(named.columns ? 1 : 0);
  const offset = named.rows ? 1 : 0;
  const heads = (table[0] ?? []).slice(offset);
  const columns = named.columns ? namedColumns(plan, heads) : heads.map((_, index) => headAt(plan.participants, target.columns, target.column, index));
  const phases = new Map(plan.phases.map(({ id, title }) => [nameOf(title), id]));
  let phase = plan.activities.find(({ id }) => id === target.row)?.phase ?? plan.phases.at(-1)?.id ?? null;
  const result = { rows: [] as PastedRow[], moved: [] as { row: string; from: string }[], unread: [] as { row: string; column: string; text: string }[] };
  for (const [index, line] of body.entries()) {
    const title = named.rows ? (line[0] ?? "") : "";
    const isBare = line.slice(offset).every((cell) => cell === "");
    if (named.rows && isBare && phases.has(nameOf(title))) {
      phase = phases.get(nameOf(title))!;
      continue;
    }
    const head = named.rows ? { id: plan.activities.find((activity) => nameOf(activity.title) === nameOf(title))?.id ?? null, title } : headAt(plan.activities, target.rows, target.row, index);
    if (!head || (named.rows && title === "")) continue;
    readRow(plan, { ...head, phase }, columns, line.slice(offset), result);
  }
  return { columns: columns.map((column) => column ?? { id: null, title: "" }), ...result };
}

function namedColumns({ participants }: Plan, heads: readonly string[]): (PastedHead | null)[] {
  return heads.map((title) => (title === "" ? null : { id: participants.find((one) => nameOf(one.title) === nameOf(title))?.id ?? null, title }));
}

function headAt(records: readonly PastedHead[], order: readonly string[], first: string, index: number): PastedHead | null {
  const at = order.indexOf(first);
  const id = order[(at < 0 ? 0 : at) + index];
  return records.find((record) => record.id === id) ?? null;
}

type Result = { rows: PastedRow[]; moved: { row: string; from: string }[]; unread: { row: string; column: string; text: string }[] };

function readRow(plan: Plan, head: PastedHead & { phase: string | null }, columns: readonly (PastedHead | null)[], line: readonly string[], result: Result): void {
  const row = plan.activities.find(({ id }) => id === head.id);
  let hasA = false;
  const cells = columns.map((column, index) => {
    if (!column) return EMPTY;
    const text = line[index] ?? "";
    const before = row && column.id !== null ? lettersOf(row, column.id) : [];
    const read = readLetters(text, plan.scheme);
    const isSecond = hasA && (read?.includes("A") ?? false);
    if (!read || isSecond) result.unread.push({ row: head.title, column: column.title, text });
    if (!read) return { before, after: before };
    const after = isSecond ? read.filter((letter) => letter !== "A") : read;
    hasA ||= after.includes("A");
    return { before, after };
  });
  const from = plan.participants.find(({ id }) => id === row?.accountable);
  // Its cell is not in the table, or cannot be read: it gives way to the one that came.
  if (hasA && from && !columns.some((column, index) => column?.id === from.id && readLetters(line[index] ?? "", plan.scheme))) result.moved.push({ row: head.title, from: from.title });
  result.rows.push({ ...head, cells });
}

const lettersOf = (row: Activity, participant: string): MatrixLetter[] => [...(row.accountable === participant ? (["A"] as const) : []), ...(row.letters[participant] ?? [])];

/** Whether a cell of the table changes the matrix. */
export const isChanged = ({ before, after }: PastedCell): boolean => before.length !== after.length || before.some((letter) => !after.includes(letter));

/** How much would change. A new column without a letter in it is new all the same. */
export function countPaste({ columns, rows }: Paste): { readonly rows: number; readonly columns: number; readonly cells: number } {
  return {
    rows: rows.filter(({ id }) => id === null).length, columns: columns.filter(({ id, title }) => id === null && title !== "").length,
    cells: rows.reduce((count, { cells }) => count + cells.filter(isChanged).length, 0),
  };
}

/** The commands that do it, as one batch; a plan whose scheme lacks the S that the table brings gets RASCI. */
export function takePaste(plan: Plan, { columns, rows }: Paste): Command[] {
  const commands: Command[] = [];
  const made: Plan["participants"][number]["colour"][] = [];
  const participants = columns.map(({ id, title }) => {
    if (id !== null || title === "") return id;
    const created = newId();
    const colour = nextColour([...plan.participants, ...made.map((one) => ({ colour: one }))]);
    made.push(colour);
    commands.push({ type: "participant.add", id: created, values: { title: title.slice(0, COLLECTIONS.participants.title.max), colour } });
    return created;
  });
  for (const { id, title, phase, cells } of rows) {
    const activity = id ?? newId();
    if (id === null) commands.push({ type: "activity.add", id: activity, values: { title: title.slice(0, COLLECTIONS.activities.title.max), phase } });
    for (const [index, cell] of cells.entries()) {
      const participant = participants[index];
      if (!participant) continue;
      for (const letter of ["A", ...LETTERS] as const) {
        const on = cell.after.includes(letter);
        if (on !== cell.before.includes(letter)) commands.push({ type: "assignment.set", activity, participant, letter, on });
      }
    }
  }
  const needsS = !hasLetter(plan.scheme, "S") && rows.some(({ cells }) => cells.some((cell) => isChanged(cell) && cell.after.includes("S")));
  return needsS ? [...commands, { type: "scheme.set", scheme: "RASCI" }] : commands;
}
