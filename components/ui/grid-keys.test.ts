import { expect, test } from "vitest";
import { placeAfterKey } from "#components/ui/grid-keys.ts";

test("arrows stop at the edges; Home, End and Ctrl go to them", () => {
  const at = { row: 1, column: 1 };
  const to = (code: string, isFar = false) => placeAfterKey(at, code, isFar, 3, 4);
  expect([to("ArrowUp"), to("ArrowDown", true), to("ArrowLeft"), to("ArrowRight", true)]).toEqual([{ row: 0, column: 1 }, { row: 2, column: 1 }, { row: 1, column: 0 }, { row: 1, column: 3 }]);
  expect([to("Home"), to("End"), to("Home", true), to("End", true)]).toEqual([{ row: 1, column: 0 }, { row: 1, column: 3 }, { row: 0, column: 0 }, { row: 2, column: 3 }]);
  expect(placeAfterKey({ row: 2, column: 3 }, "ArrowDown", false, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(to("KeyA")).toBeNull();
  expect([to("PageUp"), to("PageDown"), placeAfterKey({ row: 1, column: 1 }, "PageDown", false, 9, 3, 4)]).toEqual([{ row: 0, column: 1 }, { row: 2, column: 1 }, { row: 5, column: 1 }]);
});
