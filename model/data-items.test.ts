import { expect, test } from "vitest";
import { dataItems, isSameData } from "#model/data-items.ts";

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

test.each([
  ["телефон", "Телефоны", true], ["Адрес", "адреса", true], ["Номер заказа", "номера заказов", true], ["phone", "phones", true],
  ["Имя", "Имена", false], ["Заказ", "Заказчики", false], ["Адрес", "Адрес доставки", false], ["photos of the openings", "requests and their state", false], ["sum", "sun", false],
])("%s and %s are the same: %s", (a, b, same) => {
  const [one] = dataItems(a);
  const [other] = dataItems(b);
  expect([isSameData(one!, other!), isSameData(other!, one!)]).toEqual([same, same]);
});
