import type { Area } from "#model/matrix/area.ts";
import { HEAD, isActivity, isParticipant, type Layout, type Place } from "#components/matrix/layout.ts";

/** What is selected: all between two places, rows and columns as they are shown. A place on a head stands for its whole row or column. */
export type Range = Area & { readonly anchor: Place; readonly end: Place };

export const shownRows = ({ sections }: Pick<Layout, "sections">): readonly string[] => sections.flatMap(({ rows }) => rows);
const isPlaceOfRange = ({ row, column }: Place): boolean => (isActivity(row) && (isParticipant(column) || column === HEAD)) || (row === HEAD && isParticipant(column));

/** All between two places; null where there is nothing to select. */
export function rangeBetween(layout: Layout, anchor: Place, end: Place): Range | null {
  if (!isPlaceOfRange(anchor) || !isPlaceOfRange(end)) return null;
  const rows = between(shownRows(layout), anchor.row, end.row);
  const columns = between(layout.columns, anchor.column, end.column);
  return rows.length > 0 && columns.length > 0 ? { anchor, end, rows, columns } : null;
}

/** Whether two ranges are the same cells. */
export const isSameArea = (a: Area, b: Area | null): boolean => b !== null && isSameList(a.rows, b.rows) && isSameList(a.columns, b.columns);
const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);

function between(all: readonly string[], from: string, to: string): readonly string[] {
  if (from === HEAD || to === HEAD) return all;
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  return a < 0 || b < 0 ? [] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Everything. */
export function rangeOfAll(layout: Layout): Range | null {
  const [rows, { columns }] = [shownRows(layout), layout];
  return rows.length > 0 && columns.length > 0 ? { anchor: { row: rows[0]!, column: columns[0]! }, end: { row: rows.at(-1)!, column: columns.at(-1)! }, rows, columns } : null;
}

/** The range, or the one cell, made as wide or as high as the grid. */
export function widen(layout: Layout, { anchor, end }: Pick<Range, "anchor" | "end">, to: "rows" | "columns"): Range | null {
  const [rows, { columns }] = [shownRows(layout), layout];
  return to === "rows" ? rangeBetween(layout, { row: anchor.row, column: columns[0] ?? HEAD }, { row: end.row, column: columns.at(-1) ?? HEAD })
    : rangeBetween(layout, { row: rows[0] ?? HEAD, column: anchor.column }, { row: rows.at(-1) ?? HEAD, column: end.column });
}

type Press = { readonly key: string; readonly isFar: boolean };

/** Where a key that moves takes the end of a range; null when it is no such key, or leads nowhere. Headings between the rows are passed over. */
export function moveEnd(layout: Layout, { anchor, end }: Pick<Range, "anchor" | "end">, { key, isFar }: Press, page: number): Place | null {
  if (!isPlaceOfRange(end)) return null;
  const rows = shownRows(layout);
  const [row, column] = [rows.indexOf(end.row), layout.columns.indexOf(end.column)];
  const at = (down: number, across: number): Place => ({
    row: anchor.row === HEAD ? HEAD : rows[clamp(down, rows.length)]!, column: anchor.column === HEAD ? HEAD : layout.columns[clamp(across, layout.columns.length)]!,
  });
  switch (key) {
    case "ArrowUp": return at(isFar ? 0 : row - 1, column);
    case "ArrowDown": return at(isFar ? rows.length - 1 : row + 1, column);
    case "PageUp": return at(row - page, column);
    case "PageDown": return at(row + page, column);
    case "ArrowLeft": return at(row, isFar ? 0 : column - 1);
    case "ArrowRight": return at(row, isFar ? layout.columns.length - 1 : column + 1);
    case "Home": return at(isFar ? 0 : row, 0);
    case "End": return at(isFar ? rows.length - 1 : row, layout.columns.length - 1);
    default: return null;
  }
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);

/** What a command is done to: the range, else the one place. */
export const areaOf = (layout: Layout, range: Range | null, active: Place): Range | null => range ?? rangeBetween(layout, active, active);

/** Whether the names of rows and columns go along when a range is copied: it was chosen by its heads, or is everything. Letters alone can be pasted elsewhere. */
export function takesHeads(layout: Layout, { anchor, rows, columns }: Range): boolean {
  const isAll = rows.length * columns.length > 1 && rows.length === shownRows(layout).length && columns.length === layout.columns.length;
  return isAll || anchor.row === HEAD || anchor.column === HEAD;
}

/** A fill takes the line before a range that is one line itself; null where there is none. */
export function areaToFill(layout: Layout, { rows, columns }: Area, way: "down" | "right"): Area | null {
  const [all, lines] = way === "down" ? [shownRows(layout), rows] : [layout.columns, columns];
  if (lines.length > 1) return { rows, columns };
  const before = all[all.indexOf(lines[0]!) - 1];
  if (before === undefined) return null;
  return way === "down" ? { rows: [before, ...rows], columns } : { rows, columns: [before, ...columns] };
}
