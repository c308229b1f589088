import { expect, test } from "vitest";
import { countAccess, placeAfterKey } from "#components/audit/registers/access/totals.ts";

test("access is counted per participant, personal data apart, and once per person overall", () => {
  const totals = countAccess([
    { access: ["sales", "head"], personalData: true }, { access: ["sales"], personalData: true }, { access: ["sales", "lawyer"], personalData: false },
  ]);
  expect(totals.of("sales")).toEqual({ systems: 3, personal: 2 });
  expect(totals.of("lawyer")).toEqual({ systems: 1, personal: 0 });
  expect(totals.of("nobody")).toEqual({ systems: 0, personal: 0 });
  expect(totals.withPersonal).toBe(2);
});

test("arrows stop at the edges; Home, End and Ctrl go to them", () => {
  const at = { row: 1, column: 1 };
  const to = (code: string, isFar = false) => placeAfterKey(at, code, isFar, 3, 4);
  expect([to("ArrowUp"), to("ArrowDown", true), to("ArrowLeft"), to("ArrowRight", true)]).toEqual([{ row: 0, column: 1 }, { row: 2, column: 1 }, { row: 1, column: 0 }, { row: 1, column: 3 }]);
  expect([to("Home"), to("End"), to("Home", true), to("End", true)]).toEqual([{ row: 1, column: 0 }, { row: 1, column: 3 }, { row: 0, column: 0 }, { row: 2, column: 3 }]);
  expect(placeAfterKey({ row: 2, column: 3 }, "ArrowDown", false, 3, 4)).toEqual({ row: 2, column: 3 });
  expect(to("KeyA")).toBeNull();
});
