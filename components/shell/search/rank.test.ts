import { describe, expect, test } from "vitest";
import { indexItems, rank } from "#components/shell/search/rank.ts";

const things = (...labels: string[]) => indexItems(labels.map((label) => ({ label, context: "" })));
const find = (index: ReturnType<typeof things>, query: string) => rank(index, query, 10).map(({ label }) => label);

describe("finding by words", () => {
  test("the whole name comes before its beginning, a word's beginning before the middle of one", () => {
    const index = things("Passing on", "Sign the contract", "Sing", "Resign", "Sign", "Double-sign it");
    expect(find(index, "sign")).toEqual(["Sign", "Sign the contract", "Double-sign it", "Resign", "Sing"]);
  });

  test("every word must be there, in any order, also half typed", () => {
    const index = things("Send the offer to the client", "Send the invoice", "Offer a discount");
    expect(find(index, "offer sen")).toEqual(["Send the offer to the client"]);
    expect(find(index, "send zebra")).toEqual([]);
  });

  test("a shorter name is meant rather than a longer one that matches as well", () => {
    expect(find(things("Call the client again and again", "Call the client"), "call")).toEqual(["Call the client", "Call the client again and again"]);
  });

  test("where a thing is helps to find it, but its own words say more", () => {
    const index = indexItems([{ label: "Log the request", context: "Sales › Accounting" }, { label: "Accounting", context: "" }]);
    expect(rank(index, "accounting", 10).map(({ label }) => label)).toEqual(["Accounting", "Log the request"]);
    expect(rank(index, "log accounting", 10).map(({ label }) => label)).toEqual(["Log the request"]);
  });

  test("accents and ё do not matter", () => {
    expect(find(things("Учёт оплат", "Résumé"), "учет")).toEqual(["Учёт оплат"]);
    expect(find(things("Учет оплат"), "учёт")).toEqual(["Учет оплат"]);
    expect(find(things("Учёт оплат", "Résumé"), "resume")).toEqual(["Résumé"]);
  });

  test("the wrong keyboard layout does not matter, in either direction", () => {
    expect(find(things("Привет клиенту", "Hello"), "ghbdtn")).toEqual(["Привет клиенту"]);
    expect(find(things("Привет", "Hello"), "руддщ")).toEqual(["Hello"]);
    expect(find(things("Объём работ"), "j,]tv")).toEqual(["Объём работ"]);
    expect(find(things("Юрист"), ".hbcn")).toEqual(["Юрист"]);
  });

  test("what was typed counts more than what the other layout makes of it", () => {
    expect(find(things("Руддщ", "Hello"), "руддщ")).toEqual(["Руддщ", "Hello"]);
  });

  test("one slip of the finger is forgiven in longer words, and ranks below what was typed right", () => {
    const index = things("Согласовать договор", "Подписать");
    for (const slip of ["догвоор", "дговор", "доктовор", "дооговор"]) expect([slip, find(index, slip)]).toEqual([slip, slip === "доктовор" ? [] : ["Согласовать договор"]]);
    expect(find(things("Contrast", "Contract"), "contract")).toEqual(["Contract", "Contrast"]);
  });

  test("the first letters of the words find it", () => {
    expect(find(things("Zoom to fit", "Zip"), "ztf")).toEqual(["Zoom to fit"]);
    expect(find(things("Отправить коммерческое предложение"), "окп")).toEqual(["Отправить коммерческое предложение"]);
  });

  test("no more than asked for, and nothing for nothing", () => {
    expect(rank(things("aa", "ab", "ac"), "a", 2)).toHaveLength(2);
    expect(find(things("aa"), "  ")).toEqual([]);
  });

  test("among two thousand steps the one meant comes first, typed on the wrong layout too", () => {
    const index = indexItems(Array.from({ length: 2000 }, (_, at) => ({ label: `Согласовать договор номер ${at} с клиентом`, context: "Продажи › Юридический отдел" })));
    expect(rank(index, "ljujdjh 1999", 50)[0]?.label).toBe("Согласовать договор номер 1999 с клиентом");
  });
});
