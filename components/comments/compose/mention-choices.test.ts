import { expect, test } from "vitest";
import { choicesFor, wantedAt } from "#components/comments/compose/mention-choices.ts";
import { createDocument } from "#model/document.ts";
import { applyCommands } from "#model/commands.ts";
import { project } from "#model/project.ts";

test.each([
  ["@", 1, { sign: "@", query: "", from: 0 }], ["так, @Ан", 8, { sign: "@", query: "Ан", from: 5 }], ["@Анна Пет", 9, { sign: "@", query: "Анна Пет", from: 0 }], ["(#ска", 5, { sign: "#", query: "ска", from: 1 }],
  ["a@b", 3, null], ["@ ", 2, null], ["@Анна  ", 7, null], ["@Анна\n", 6, null], ["просто", 6, null], ["@Анна потом", 5, { sign: "@", query: "Анна", from: 0 }],
])("%j, the caret at %i", (typed, caret, wanted) => {
  expect(wantedAt(typed, caret)).toEqual(wanted);
});

test("who fits comes in order: a name that begins so, a word that does, a part; ё is е", () => {
  const doc = createDocument();
  applyCommands(doc, [{ type: "participant.add", id: "p", values: { title: "Отдел продаж" } }, { type: "participant.add", id: "q" }, { type: "goal.add", id: "g", values: { title: "Продавать\nбольше" } }]);
  const plan = project(doc);
  const members = [{ id: "m1", name: "Семён Продан" }, { id: "m2", name: "Продор Иванов" }, { id: "m3", name: "Перепродов" }];
  expect(choicesFor({ sign: "@", query: "прод", from: 0 }, plan, members).map(({ target }) => target)).toEqual(["member/m2", "member/m1", "participant/p", "member/m3"]);
  expect(choicesFor({ sign: "@", query: "семен", from: 0 }, plan, members)).toEqual([{ kind: "member", name: "Семён Продан", label: "@Семён Продан", target: "member/m1" }]);
  expect(choicesFor({ sign: "#", query: "прод", from: 0 }, plan, members)).toEqual([{ kind: "goal", name: "Продавать больше", label: "#Продавать больше", target: "goal/g" }]);
});
