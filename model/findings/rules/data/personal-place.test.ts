import { expect, test } from "vitest";
import { namesPersonalPlace } from "#model/findings/rules/data/personal-place.ts";

test.each([
  "Личные телефоны сотрудников: история уходит вместе с человеком.", "Пишут с личного номера", "Личный WhatsApp менеджера", "У каждого менеджера своя копия прайса", "Тетрадь замерщика", "в записной книжке",
  "В своём телефоне", "Employees' own phones", "a personal number", "Every manager keeps a copy of the price list", "Notebook of the measurer", "Each seller has their own spreadsheet",
])("one person's alone: %s", (text) => expect(namesPersonalPlace(text)).toBe(true));

test.each([
  "", "Персональные данные клиентов", "Личный кабинет клиента", "Личные данные", "Личных телефонов нет", "Не в личном телефоне, а в общем", "Без личных номеров", "Личные номера запрещены", "Свой отдел", "Копия прайса",
  "Personal data of clients", "the company's own site", "No personal phones", "Every manager has access", "Personal phones are forbidden",
])("nobody's in particular: %s", (text) => expect(namesPersonalPlace(text)).toBe(false));
