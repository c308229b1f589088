import { expect, test } from "vitest";
import { splitBranchLabel } from "#model/map/branch-label.ts";

test.each([
  ["Yes: send the offer", "Yes", "Send the offer"], ["no:call back", "No", "Call back"], ["Да: Выставить счёт", "Да", "Выставить счёт"], ["Нет — перезвонить", "Нет", "Перезвонить"],
  ["Иначе: отказать", "Иначе", "Отказать"], ["если оплачено: отгрузить", "Если оплачено", "Отгрузить"], ["If it is paid - ship", "If it is paid", "Ship"],
])("%s", (typed, label, title) => {
  expect(splitBranchLabel(typed)).toEqual({ label, title });
});

test("other titles with a colon or a dash stay as they are", () => {
  expect(["Check: payment", "No-show call", "Yes", "Нет:", "Проверить — оплата", "Да здравствует: ура", "Notify: the client"].map(splitBranchLabel)).toEqual(Array.from({ length: 7 }, () => null));
});
