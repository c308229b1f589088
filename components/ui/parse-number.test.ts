import { expect, test } from "vitest";
import { parseNumber } from "#components/ui/parse-number.ts";

test.each([
  ["15", 15, 15], ["0", 0, 0], ["-0", 0, 0], [" 12 ", 12, 12], ["+7", 7, 7], ["−3,5", -3.5, -3.5], ["-3.5", -3.5, -3.5],
  ["1 500", 1500, 1500], ["1\u00a0500\u00a0000,25", 1_500_000.25, 1_500_000.25], ["1\u202f500", 1500, 1500], ["1'500", 1500, 1500],
  ["12,5", 12.5, 12.5], ["12.5", 12.5, 12.5], [",5", 0.5, 0.5], ["5.", 5, 5],
  ["1.500", 1.5, 1.5], ["1,500", 1500, 1.5], ["0,125", 125, 0.125], ["1,500,000", 1_500_000, 1_500_000], ["1.500.000", 1_500_000, 1_500_000],
  ["1,234.56", 1234.56, 1234.56], ["1.234,56", 1234.56, 1234.56],
] as const)("%j is read in the reader's way", (text, en, ru) => {
  expect([parseNumber(text, "en"), parseNumber(text, "ru")]).toEqual([en, ru]);
});

test.each(["", " ", "-", ",", "abc", "15 %", "15 days", "1 2,3,4", "1,23,456", "12.34.5", "1.2,3.4", "1e5", "0x10", "--5", "5-", "Infinity"])("%j is no number", (text) => {
  expect([parseNumber(text, "en"), parseNumber(text, "ru")]).toEqual([null, null]);
});

test("what is shown is read back as it was", () => {
  for (const locale of ["en", "ru"]) {
    const show = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });
    for (const number of [0, 1, -1, 0.1, 1234.5, -98_765.4321, 1e12, 1234]) expect(parseNumber(show.format(number), locale), `${locale} ${number}`).toBe(number);
  }
});
