import { expect, test } from "vitest";
import { namesAt, peopleAtSteps } from "#components/map/people/tags.ts";

const person = (name: string) => ({ name, colour: "1" });

test("people at one step are told together: two by name, the rest counted", () => {
  const names = ["Вера Ильина", "Иван Петров", "Олег", "Нина"];
  const at = peopleAtSteps(names.map((name) => ({ person: person(name), state: { selection: ["a"] } })));
  const { people, more } = namesAt(at.get("a")!);
  expect([people.map(({ name }) => name), more]).toEqual([["Вера", "Иван"], 2]);
});

test("one alone has the whole name, and is named at the first of many", () => {
  const at = peopleAtSteps([{ person: person("Вера Ильина"), state: { selection: ["a", "b"], focus: "steps/a/title" } }]);
  expect(namesAt(at.get("a")!).people).toMatchObject([{ name: "Вера Ильина", isTyping: true }]);
  expect(namesAt(at.get("b")!).people).toEqual([]);
});

test("who types in a title is there without having selected it; who has gone is nowhere", () => {
  const at = peopleAtSteps([{ person: person("Иван"), state: { focus: "steps/c/title" } }, { person: person("Олег"), state: null }]);
  expect([...at.keys()]).toEqual(["c"]);
});
