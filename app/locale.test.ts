import { expect, test } from "vitest";
import { chooseLocale } from "#app/locale.ts";

test("what was chosen wins over the browser, and nonsense does not", () => {
  expect(chooseLocale("ru", "en-GB")).toBe("ru");
  expect(chooseLocale("xx", "ru-RU,ru;q=0.9,en;q=0.8")).toBe("ru");
});

test("the browser's languages are taken by their weight, not by their place", () => {
  expect(chooseLocale(undefined, "en;q=0.5, ru-RU")).toBe("ru");
  expect(chooseLocale(undefined, "de-DE,de;q=0.9,en;q=0.7,ru;q=0.3")).toBe("en");
  expect(chooseLocale(undefined, "kk-KZ,en;q=0.5")).toBe("ru");
  expect(chooseLocale(undefined, "fr")).toBe("en");
  expect(chooseLocale(undefined, null)).toBe("en");
});
