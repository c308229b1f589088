import type { Column, Line } from "#components/figures/table/column.ts";

type Words = { readonly corner: string; readonly total: string };

/** A table in the order in which it is shown, as texts: heads, lines, totals where there are any. */
export function writeFigures<R extends Line>(lines: readonly R[], columns: readonly Column<R>[], { corner, total }: Words): string[][] {
  const heads = columns.map(({ over, head }) => (over ? `${over}: ${head}` : head));
  const body = lines.map((line) => [line.title, ...columns.map(({ cell }) => cell(line).text)]);
  const sums = columns.some((column) => column.total) ? [[total, ...columns.map((column) => column.total?.text ?? "")]] : [];
  return [[corner, ...heads], ...body, ...sums];
}
