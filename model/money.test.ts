import { expect, test } from "vitest";
import { CURRENCIES, currencyOf, parseMoney, type Currency } from "#model/money.ts";

/** Digits as a Russian reader types them. */
const readNumber = (digits: string): number | null => {
  const number = Number(digits.replaceAll(/\s/gu, "").replace(",", "."));
  return Number.isNaN(number) ? null : number;
};
const read = (text: string, currency: Currency = "RUB") => parseMoney(text, currency, readNumber);

test.each([
  ["1500", 1500], ["1 500 руб", 1500], ["1 500 руб.", 1500], ["1500 ₽", 1500], ["1500₽", 1500], ["₽ 1500", 1500], ["1 500,50 р.", 1500.5], ["1500 rub", 1500], ["12 рублей", 12], ["0", 0],
  ["1,5 тыс", 1500], ["1,5 тыс. руб.", 1500], ["2к", 2000], ["3 млн", 3_000_000], ["20k ₽", 20_000], ["  7  ", 7], ["2 т.р.", 2000],
])("%s is %d roubles", (text, amount) => {
  expect(read(text)).toBe(amount);
});

test.each([["€20", 20], ["20 €", 20], ["20 EUR", 20], ["20 евро", 20], ["1.5k", 1500]])("%s is %d euros", (text, amount) => {
  expect(read(text, "EUR")).toBe(amount);
});

test("nothing typed is no amount, and what is not understood is told apart from what is in another currency", () => {
  expect(read(" ")).toBeNull();
  expect(["дорого", "руб", "1500 попугаев", "1..5 руб", "15 руб 20 кг"].map((text) => read(text))).toEqual(Array.from({ length: 5 }, () => "notUnderstood"));
  expect(["20 $", "€20", "20 евро"].map((text) => read(text))).toEqual(["otherCurrency", "otherCurrency", "otherCurrency"]);
  expect(read("20 руб", "EUR")).toBe("otherCurrency");
});

test("a rouble is whose the workspace says", () => {
  expect(read("20 руб", "BYN")).toBe(20);
  expect([currencyOf("ru"), currencyOf("en")]).toEqual(["RUB", "EUR"]);
});

test("what is shown of every currency is understood again", () => {
  for (const locale of ["ru", "en"]) {
    for (const currency of CURRENCIES) {
      const shown = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(1500.5);
      const digits = (text: string) => Number(locale === "ru" ? text.replaceAll(/\s/gu, "").replace(",", ".") : text.replaceAll(",", ""));
      expect(parseMoney(shown, currency, digits), `${shown} in ${locale}`).toBe(1500.5);
    }
  }
});
