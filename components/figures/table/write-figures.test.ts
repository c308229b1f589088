import { expect, test } from "vitest";
import { heatLevel, type Column, type Line } from "#components/figures/table/column.ts";
import { writeFigures } from "#components/figures/table/write-figures.ts";

const LINES: Line[] = [{ id: "b", title: "B" }, { id: "a", title: "A" }];
const column = (id: string, rest: Partial<Column<Line>> = {}): Column<Line> => ({ id, head: id, sortBy: ({ title }) => title, cell: ({ title }) => ({ text: `${title}${id}` }), ...rest });

test("heads, lines in the order shown, and totals where a column has one", () => {
  const words = { corner: "Who", total: "All" };
  expect(writeFigures(LINES, [column("1", { over: "Sales" }), column("2", { total: { text: "9" } })], words)).toEqual([["Who", "Sales: 1", "2"], ["B", "B1", "B2"], ["A", "A1", "A2"], ["All", "", "9"]]);
  expect(writeFigures(LINES, [column("1")], words)).toHaveLength(3);
});

test.each([[null, 8, 0], [0, 8, 0], [0.1, 8, 1], [2, 8, 1], [2.1, 8, 2], [8, 8, 4], [1, 0, 0]])("the shade of %s up to %s is %s", (value, largest, level) => {
  expect(heatLevel(value, largest)).toBe(level);
});
