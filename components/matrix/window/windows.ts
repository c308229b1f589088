import type { Section } from "#components/matrix/layout.ts";
import type { RowHeights } from "#components/matrix/window/row-heights.ts";

/** Which rows of a section are drawn: from the one to before the other. */
export type Window = { readonly from: number; readonly to: number };
/** A stretch from one height of the grid to another, px. */
export type Stretch = { readonly top: number; readonly bottom: number };

/** A grid of so many rows is drawn whole: the browser's own search finds everything in it. */
export const WHOLE = 60;
/** The drawn columns change by so many at once. */
const BESIDE = 3;
/** Rows that are drawn before anybody has looked where the grid is scrolled to. */
const FIRST = 40;

const countRows = (sections: readonly Section[]): number => sections.reduce((sum, { rows }) => sum + rows.length, 0);
export const isWhole = (sections: readonly Section[]): boolean => countRows(sections) <= WHOLE;

/** So many columns are drawn all. */
export const ALL_COLUMNS = 14;

/** The columns in sight, and a few on either side. `left` and `width` are of what is seen of the columns, px, `each` of one of them. */
export function columnWindow(count: number, { left, width, each }: { readonly left: number; readonly width: number; readonly each: number }): Window {
  if (count <= ALL_COLUMNS || each <= 0) return { from: 0, to: Math.min(count, ALL_COLUMNS) };
  const steps = (at: number) => BESIDE * Math.floor(at / each / BESIDE);
  return { from: Math.max(0, steps(left) - BESIDE), to: Math.min(count, steps(left + width) + 2 * BESIDE) };
}

/** The columns of a window with their places, and the one that the keyboard is in wherever it is. */
export function drawnColumns(columns: readonly string[], { from, to }: Window, pinned: string | null): readonly { readonly column: string; readonly at: number }[] {
  return columns.flatMap((column, at) => ((at >= from && at < to) || column === pinned ? [{ column, at }] : []));
}

/** The windows with which a grid begins. */
export function firstWindows(sections: readonly Section[]): readonly Window[] {
  if (isWhole(sections)) return wholeWindows(sections);
  let left = FIRST;
  return sections.map(({ rows }) => {
    const to = Math.min(rows.length, left);
    left -= to;
    return { from: 0, to };
  });
}

export const wholeWindows = (sections: readonly Section[]): readonly Window[] => sections.map(({ rows }) => ({ from: 0, to: rows.length }));

/** The rows of a section that touch a stretch; `top` is where its first row begins. */
export function windowOf(rows: readonly string[], top: number, stretch: Stretch, heights: RowHeights): Window {
  let at = top;
  let from = 0;
  while (from < rows.length && at + heights.of(rows[from]!) <= stretch.top) at += heights.of(rows[from++]!);
  let to = from;
  while (to < rows.length && at < stretch.bottom) at += heights.of(rows[to++]!);
  return { from, to };
}

/** A section as it is drawn, from top to bottom: rows, and in between the height of those that are not. */
export type Part = { readonly row: string; readonly index: number } | { readonly gap: number; readonly before: string };

/** `pinned` is drawn wherever it is: the keyboard is in it. */
export function partsOf(rows: readonly string[], { from, to }: Window, pinned: string | null, heights: RowHeights): readonly Part[] {
  const parts: Part[] = [];
  let skipped: string[] = [];
  const skip = (before: string) => {
    if (skipped.length > 0) parts.push({ gap: heights.sum(skipped), before });
    skipped = [];
  };
  for (const [index, row] of rows.entries()) {
    if ((index < from || index >= to) && row !== pinned) {
      skipped.push(row);
      continue;
    }
    skip(row);
    parts.push({ row, index });
  }
  skip("");
  return parts;
}
