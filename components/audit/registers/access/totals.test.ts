import { expect, test } from "vitest";
import { countAccess } from "#components/audit/registers/access/totals.ts";

test("access is counted per participant, personal data apart, and once per person overall", () => {
  const totals = countAccess([
    { access: ["sales", "head"], personalData: true }, { access: ["sales"], personalData: true }, { access: ["sales", "lawyer"], personalData: false },
  ]);
  expect(totals.of("sales")).toEqual({ systems: 3, personal: 2 });
  expect(totals.of("lawyer")).toEqual({ systems: 1, personal: 0 });
  expect(totals.of("nobody")).toEqual({ systems: 0, personal: 0 });
  expect(totals.withPersonal).toBe(2);
});
