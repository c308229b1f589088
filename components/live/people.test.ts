import { expect, test } from "vitest";
import type { Here } from "#model/live-messages.ts";
import { groupPeople } from "#components/live/group-people.ts";
import { createPeople } from "#components/live/people.ts";

const person = (connection: string, memberId = connection) => ({ connection, memberId, name: `Person ${memberId}`, colour: "teal", role: "editor" as const });
const frame = (part: Partial<Here>): Here => ({ t: "here", people: [], gone: [], states: {}, moved: {}, ...part });

function open() {
  const people = createPeople("me");
  let changes = 0;
  people.list.subscribe(() => changes++);
  return { people, changes: () => changes };
}

test("my own tabs are not among the others", () => {
  const { people } = open();
  people.hear(frame({ people: [person("c1", "me"), person("c2"), person("c3", "me")] }));
  expect(people.list.get().map(({ connection }) => connection)).toEqual(["c2"]);
});

test("a moving cursor changes that person's state alone, never the list", () => {
  const { people, changes } = open();
  people.hear(frame({ people: [person("c1"), person("c2")], states: { c1: { page: "map" }, c2: { page: "goals" } } }));
  const before = changes();
  let [first, second] = [0, 0];
  people.stateOf("c1").subscribe(() => first++);
  people.stateOf("c2").subscribe(() => second++);
  for (let x = 0; x < 10; x++) people.hear(frame({ moved: { c1: { cursor: { x, y: 0 } } } }));
  expect([first, second, changes() - before]).toEqual([10, 0, 0]);
  expect(people.stateOf("c1").get()).toEqual({ page: "map", cursor: { x: 9, y: 0 } });
});

test("coming, going, and turning to another page or thing change the list", () => {
  const { people, changes } = open();
  people.hear(frame({ people: [person("c1")], states: { c1: { page: "goals" } } }));
  people.hear(frame({ moved: { c1: { focus: "goals/g1/title" } } }));
  people.hear(frame({ moved: { c1: { page: "matrix", focus: null } } }));
  people.hear(frame({ gone: ["c1"] }));
  expect([changes(), people.list.get(), people.stateOf("c1").get()]).toEqual([4, [], null]);
});

test("a member with two tabs is one person on two pages", () => {
  const { people } = open();
  people.hear(frame({ people: [person("c1", "anna"), person("c2", "anna"), person("c3", "boris")], states: { c1: { page: "goals" }, c2: { page: "map" }, c3: { page: "map" } } }));
  expect(groupPeople(people.list.get()).map(({ memberId, pages }) => [memberId, pages])).toEqual([["anna", ["goals", "map"]], ["boris", ["map"]]]);
});

test("whose page has written something is known of mine too, and after they have gone", () => {
  const { people } = open();
  people.hear(frame({ people: [person("c1", "me"), person("c2", "vera")], states: { c1: { page: "map", client: 7 }, c2: { page: "map", client: 8 } } }));
  people.hear(frame({ gone: ["c2"] }));
  people.clear();
  expect([7, 8, 9].map((client) => people.writerOf(client)?.name ?? null)).toEqual(["Person me", "Person vera", null]);
});

test("who turns to another page leaves behind what those on the last one saw", () => {
  const { people } = open();
  people.hear(frame({ people: [person("c1")], states: { c1: { page: "map", map: "p/as-is", cursor: { x: 1, y: 1 }, selection: ["s1"] } } }));
  people.hear(frame({ moved: { c1: { page: "goals", map: null } } }));
  expect(people.stateOf("c1").get()).toEqual({ page: "goals" });
});

test("a frame of everyone leaves nobody else", () => {
  const { people } = open();
  people.hear(frame({ people: [person("c1"), person("c2")], states: { c1: { page: "map" } } }));
  people.hear(frame({ all: true, people: [person("c2"), person("c3")], states: { c3: { page: "goals" } } }));
  expect(people.list.get().map(({ connection }) => connection)).toEqual(["c2", "c3"]);
  expect(people.stateOf("c1").get()).toBeNull();
});
