import { expect, test } from "vitest";
import { RowHeights } from "#components/matrix/window/row-heights.ts";
import { firstWindows, partsOf, WHOLE, windowOf } from "#components/matrix/window/windows.ts";

const rows = (count: number, prefix = "r") => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const section = (phase: string, ids: readonly string[]) => ({ phase, rows: ids, count: ids.length, isFolded: false });
/** Every row 10 px high, but for those that are told. */
function heightsOf(ids: readonly string[], told: Readonly<Record<string, number>> = {}): RowHeights {
  const heights = new RowHeights();
  for (const id of ids) heights.note(id, told[id] ?? 10);
  return heights;
}

test("a small grid is drawn whole, a large one begins with its first rows", () => {
  expect(firstWindows([section("a", rows(20)), section("b", rows(WHOLE - 20, "s"))])).toEqual([{ from: 0, to: 20 }, { from: 0, to: WHOLE - 20 }]);
  expect(firstWindows([section("a", rows(30)), section("b", rows(100, "s")), section("c", rows(9, "t"))])).toEqual([{ from: 0, to: 30 }, { from: 0, to: 10 }, { from: 0, to: 0 }]);
});

test("a window holds the rows that touch a stretch", () => {
  const ids = rows(100);
  expect(windowOf(ids, 50, { top: 100, bottom: 145 }, heightsOf(ids))).toEqual({ from: 5, to: 10 });
  expect(windowOf(ids, 0, { top: 100, bottom: 120 }, heightsOf(ids, { r0: 95 }))).toEqual({ from: 1, to: 4 });
  expect(windowOf(ids, 0, { top: 5000, bottom: 6000 }, heightsOf(ids))).toEqual({ from: 100, to: 100 });
  expect(windowOf(ids, 500, { top: 0, bottom: 400 }, heightsOf(ids))).toEqual({ from: 0, to: 0 });
});

test("what is not drawn keeps its height, before and after the row that the keyboard is in", () => {
  const ids = rows(10);
  const heights = heightsOf(ids, { r1: 30 });
  expect(partsOf(ids, { from: 4, to: 6 }, null, heights)).toEqual([{ gap: 60, before: "r4" }, { row: "r4", index: 4 }, { row: "r5", index: 5 }, { gap: 40, before: "" }]);
  expect(partsOf(ids, { from: 4, to: 5 }, "r8", heights)).toEqual([
    { gap: 60, before: "r4" }, { row: "r4", index: 4 }, { gap: 30, before: "r8" }, { row: "r8", index: 8 }, { gap: 10, before: "" },
  ]);
  expect(partsOf(ids, { from: 0, to: 10 }, "r2", heights)).toHaveLength(10);
});
