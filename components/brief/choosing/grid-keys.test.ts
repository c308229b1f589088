import { expect, test } from "vitest";
import { placeAfterKey, scoreOfKey } from "#components/brief/choosing/grid-keys.ts";

test("arrows stop at the edges; Ctrl, Home and End go to them; a page is a page", () => {
  const to = (key: string, isFar = false, from = { row: 1, column: 1 }) => placeAfterKey(from, key, isFar, { rows: 9, columns: 3, page: 4 });
  expect([to("ArrowUp"), to("ArrowDown", true), to("ArrowLeft", true), to("ArrowRight")]).toEqual([{ row: 0, column: 1 }, { row: 8, column: 1 }, { row: 1, column: 0 }, { row: 1, column: 2 }]);
  expect([to("Home"), to("End", true), to("PageDown"), to("PageUp")]).toEqual([{ row: 1, column: 0 }, { row: 8, column: 2 }, { row: 5, column: 1 }, { row: 0, column: 1 }]);
  expect(to("ArrowRight", false, { row: 8, column: 2 })).toEqual({ row: 8, column: 2 });
  expect(to("a")).toBeNull();
});

test("digits up to three score, Delete takes back, nothing else does anything", () => {
  const press = (key: string, more: Partial<Parameters<typeof scoreOfKey>[0]> = {}) => scoreOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(["0", "3", "4", "Delete", "Backspace", "x", " "].map((key) => press(key))).toEqual([0, 3, undefined, null, null, undefined, undefined]);
  expect(press("1", { ctrlKey: true })).toBeUndefined();
  expect(press("1", { altKey: true })).toBeUndefined();
});
