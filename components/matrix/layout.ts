import type { Activity, Plan } from "#model/shape.ts";

/** The section of rows that are in no phase, as those of a phase that two people removed and filled at once. */
export const NO_PHASE = "";
/** The rows of one phase; folded away, it has a count and no rows. */
export type Section = { readonly phase: string; readonly rows: readonly string[]; readonly count: number; readonly isFolded: boolean };
/** Which rows and columns there are, by id, in their order; nothing of what stands in them. */
export type Layout = { readonly columns: readonly string[]; readonly sections: readonly Section[]; readonly mayEdit: boolean; readonly isFiltered: boolean };

/** One stop of the keyboard: by ids, so that it stays on its thing while others move rows and columns around it. */
export type Place = { readonly row: string; readonly column: string };
/** The row of column heads and the column of row heads. No id looks like these. */
export const HEAD = "#head";
/** The place after the last column, to add one. */
export const NEW_COLUMN = "#new";
const NEW_ROW = "#new/";
/** The line under a section, to add a row to it. */
export const newRowOf = (phase: string): string => NEW_ROW + phase;
export const phaseOfNewRow = (row: string): string | null => (row.startsWith(NEW_ROW) ? row.slice(NEW_ROW.length) : null);
const PHASE = "#phase/";
/** The heading line of a section. */
export const headOfPhase = (phase: string): string => PHASE + phase;
export const phaseOfHead = (row: string): string | null => (row.startsWith(PHASE) ? row.slice(PHASE.length) : null);
/** The line under all sections, to add one. */
export const NEW_PHASE = "#new-phase";

export const isActivity = (row: string): boolean => !row.startsWith("#");
export const isParticipant = (column: string): boolean => !column.startsWith("#");
export const isSamePlace = (a: Place | null, b: Place | null): boolean => a === b || (a !== null && b !== null && a.row === b.row && a.column === b.column);

const NOTHING: ReadonlySet<string> = new Set();
/** How one looks at the grid: which sections are folded, and which rows are shown where not all are. */
type Looks = { readonly folded?: ReadonlySet<string>; readonly shows?: ((activity: Activity) => boolean) | undefined };

export function layoutOf({ participants, phases, activities }: Pick<Plan, "participants" | "phases" | "activities">, mayEdit: boolean, { folded = NOTHING, shows }: Looks = {}): Layout {
  const known = new Map<string, string[]>(phases.map(({ id }) => [id, []]));
  const loose: string[] = [];
  for (const { id, phase } of shows ? activities.filter(shows) : activities) (known.get(phase ?? NO_PHASE) ?? loose).push(id);
  const isEmptyGrid = mayEdit && !shows && phases.length === 0;
  const all = [...known, ...(loose.length > 0 || isEmptyGrid ? [[NO_PHASE, loose] as const] : [])];
  const sections = all.map(([phase, rows]) => ({ phase, rows: folded.has(phase) ? [] : rows, count: rows.length, isFolded: folded.has(phase) }));
  return { columns: participants.map(({ id }) => id), sections: sections.filter(({ count }) => (mayEdit && !shows) || count > 0), mayEdit, isFiltered: shows !== undefined };
}

/** Keeps the identity of what came out the same, so that only what was rearranged renders again. */
export function shareLayout(before: Layout, next: Layout): Layout {
  const columns = isSameList(before.columns, next.columns) ? before.columns : next.columns;
  const sections = next.sections.map((section) => {
    const old = before.sections.find(({ phase }) => phase === section.phase);
    return old && old.count === section.count && old.isFolded === section.isFolded && isSameList(old.rows, section.rows) ? old : section;
  });
  const isSame = columns === before.columns && next.mayEdit === before.mayEdit && next.isFiltered === before.isFiltered && isSameList(before.sections, sections);
  return isSame ? before : { columns, sections, mayEdit: next.mayEdit, isFiltered: next.isFiltered };
}

/** Whether there are lines that add: not among some of the rows, where what was added might not be seen. */
export const mayAddRows = ({ mayEdit, isFiltered }: Pick<Layout, "mayEdit" | "isFiltered">): boolean => mayEdit && !isFiltered;

/** All stops from top to bottom. */
export function rowStops({ sections, ...layout }: Layout): readonly string[] {
  const mayAdd = mayAddRows(layout);
  const lines = sections.flatMap(({ phase, rows, isFolded }) => [headOfPhase(phase), ...rows, ...(mayAdd && !isFolded ? [newRowOf(phase)] : [])]);
  return [HEAD, ...lines, ...(mayAdd ? [NEW_PHASE] : [])];
}

/** The stops of a row from left to right. A line that adds a row is one stop under all columns. */
function columnStops({ columns, mayEdit }: Layout, row: string): readonly string[] {
  return row === HEAD && mayEdit ? [HEAD, ...columns, NEW_COLUMN] : [HEAD, ...columns];
}

/** Where the keyboard begins: the first cell, or the first head there is. */
export function firstPlace(layout: Layout): Place {
  return { row: layout.sections.find(({ rows }) => rows.length > 0)?.rows[0] ?? HEAD, column: layout.columns[0] ?? HEAD };
}

type Press = { readonly key: string; readonly isFar: boolean };

/** Where a key leads from `place`, `page` being the rows in sight; null when it is no key that moves. */
export function movePlace(layout: Layout, place: Place, { key, isFar }: Press, page: number): Place | null {
  const rows = rowStops(layout);
  const row = Math.max(0, rows.indexOf(place.row));
  const down = (to: number): Place => inRow(layout, rows[clamp(to, rows.length)]!, place.column);
  const columns = columnStops(layout, place.row);
  const column = Math.max(0, columns.indexOf(place.column));
  const across = (to: number): Place => (!isActivity(place.row) && place.row !== HEAD ? place : { ...place, column: columns[clamp(to, columns.length)]! });
  switch (key) {
    case "ArrowUp": return down(isFar ? 0 : row - 1);
    case "ArrowDown": return down(isFar ? rows.length - 1 : row + 1);
    case "PageUp": return down(row - page);
    case "PageDown": return down(row + page);
    case "ArrowLeft": return across(isFar ? 0 : column - 1);
    case "ArrowRight": return across(isFar ? columns.length - 1 : column + 1);
    case "Home": return isFar ? firstPlace(layout) : across(0);
    case "End": return isFar ? lastPlace(layout) : across(columns.length - 1);
    default: return null;
  }
}

function lastPlace(layout: Layout): Place {
  const row = layout.sections.findLast(({ rows }) => rows.length > 0)?.rows.at(-1) ?? HEAD;
  return { row, column: layout.columns.at(-1) ?? HEAD };
}

function inRow(layout: Layout, row: string, column: string): Place {
  const stops = columnStops(layout, row);
  return { row, column: stops.includes(column) ? column : stops.at(-1)! };
}

/** Where the keyboard stands after rows or columns have gone: on the same thing, else on what took its place. */
export function repairPlace(before: Layout, now: Layout, place: Place): Place {
  const row = heir(rowStops(before), rowStops(now), place.row);
  const column = heir(columnStops(before, HEAD), columnStops(now, HEAD), place.column);
  const next = inRow(now, row, column);
  return isSamePlace(next, place) ? place : next;
}

function heir(before: readonly string[], now: readonly string[], stop: string): string {
  if (now.includes(stop)) return stop;
  const at = before.indexOf(stop);
  const left = (other: string) => now.includes(other);
  // A line that adds a row is no heir of a row, nor a head of a cell, while there is another of its own kind.
  const kin = (other: string) => left(other) && !other.startsWith("#");
  const [above, below] = [before.slice(0, Math.max(0, at)), before.slice(at + 1)];
  return below.find(kin) ?? above.findLast(kin) ?? below.find(left) ?? above.findLast(left) ?? now[0]!;
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);
