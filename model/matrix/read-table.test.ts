import { expect, test } from "vitest";
import { readLetters } from "#model/matrix/read-letters.ts";
import { readTable } from "#model/matrix/read-table.ts";
import { EXCEL, SHEETS } from "#model/matrix/testing/clipboards.ts";

const russian = [["", "Отдел продаж", "Бухгалтерия", "Склад & логистика"], ["Запуск", "", "", ""], ["Остатки на складе", "К", "И", "О/Р"], ["Бюджет проекта", "", "О", "позже"]];
const english = [["", "Sales", "Accounting", "Warehouse & logistics"], ["Launch", "", "", ""], ["Stock on hand", "C", "I", "A, R"], ["Project budget", "", "A", "later"]];

test("Excel's clipboard and that of Google Sheets say the same as HTML and as TSV", () => {
  expect(readTable(EXCEL)).toEqual(russian);
  expect(readTable({ html: "", text: EXCEL.text })).toEqual(russian);
  expect(readTable(SHEETS)).toEqual(english);
  expect(readTable({ html: "<b>no table</b>", text: SHEETS.text })).toEqual(english);
});

test("merged cells hold their text once, down and across; entities are read", () => {
  const html = "<table><tr><td rowspan=2>a</td><td colspan='2'>b</td></tr><tr><td>c</td><th>&#8470;&#xA0;1 &lt;x&gt;</th></tr></table>";
  expect(readTable({ html, text: "" })).toEqual([["a", "b", ""], ["", "c", "№ 1 <x>"]]);
});

test("empty edges are dropped; nothing is no table", () => {
  expect(readTable({ html: "", text: "R\t\t\r\n\tA\t\n\n" })).toEqual([["R", ""], ["", "A"]]);
  expect(readTable({ html: "", text: "" })).toEqual([]);
  expect(readTable({ html: "", text: "say \"\"hi\"\"\tA" })[0]![1]).toBe("A");
});

test("letters of both languages, one by one and several", () => {
  expect(readLetters("R")).toEqual(["R"]);
  expect(readLetters(" a / r ")).toEqual(["A", "R"]);
  expect(readLetters("О, Р")).toEqual(["A", "R"]);
  expect(readLetters("кип")).toEqual(["C", "I", "S"]);
  // Cyrillic letters that look like the Latin ones.
  expect(readLetters("А+С")).toEqual(["A", "C"]);
  expect(readLetters("RR")).toEqual(["R"]);
});

test("an empty cell and a dash are no letter, other words are unread", () => {
  expect(readLetters("")).toEqual([]);
  expect(readLetters(" – ")).toEqual([]);
  for (const text of ["later", "позже", "X", "3", "Склад"]) expect(readLetters(text)).toBeNull();
});
