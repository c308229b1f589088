import { expect, test } from "vitest";
import { dataItems } from "#model/data-items.ts";

test.each([
  ["", []],
  [" , ;\n", []],
  ["Имя, телефон; адрес\n• число окон.", ["Имя", "телефон", "адрес", "число окон"]],
  ["Размеры (ширина, высота), фото", ["Размеры (ширина, высота)", "фото"]],
  ["Счёт, счет, «Счёт»", ["Счёт"]],
  ["The client’s details, a client’s details", ["The client’s details"]],
  ["Фото (не закрыто, дальше\nАдрес, дом", ["Фото (не закрыто, дальше", "Адрес", "дом"]],
])("the pieces of data in %j", (text, names) => {
  expect(dataItems(text).map(({ name }) => name)).toEqual(names);
});
