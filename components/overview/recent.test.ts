import { expect, test } from "vitest";
import { COLLECTION_NAMES } from "#model/shape.ts";
import { tellRecent, type Entry } from "#components/overview/recent.ts";

let id = 1000;
/** Rows as they come: newest first, `minutesAgo` from a fixed moment. */
const row = (actorName: string, action: string, minutesAgo: number, params: Entry["params"] = {}): Entry => ({ id: id--, at: new Date(Date.UTC(2027, 2, 1, 12, -minutesAgo)).toISOString(), actorName, action, params });

test("what one person edited in one sitting is one line, at the time of its last edit", () => {
  const lines = tellRecent([row("Anna", "cells.changed", 1), row("Anna", "goals.changed", 2), row("Anna", "goals.changed", 30)], 8);
  expect(lines).toMatchObject([{ kind: "edits", actor: "Anna", areas: ["goals", "matrix"], at: "2027-03-01T11:59:00.000Z" }]);
});

test("someone else, another sitting, or an event between begins a new line", () => {
  const lines = tellRecent([row("Anna", "goals.changed", 1), row("Boris", "steps.changed", 2), row("Anna", "goals.changed", 3), row("Anna", "goals.changed", 90), row("Vera", "member.joined", 91, { role: "editor" }), row("Anna", "goals.changed", 92)], 8);
  expect(lines.map((line) => `${line.actor} ${line.kind === "edits" ? line.areas.join() : line.event}`)).toEqual(["Anna goals", "Boris map", "Anna goals", "Anna goals", "Vera member.joined", "Anna goals"]);
});

test("what has no words is left out, and does not part what stands around it", () => {
  expect(tellRecent([row("Anna", "goals.changed", 1), row("Anna", "comment.added", 2), row("Anna", "lanes.changed", 3)], 8)).toMatchObject([{ areas: ["goals", "map"] }]);
});

test("every part of the plan has words, and the list is as short as asked", () => {
  for (const root of [...COLLECTION_NAMES, "cells", "lanes"]) expect(tellRecent([row("Anna", `${root}.changed`, 1)], 8), root).toHaveLength(1);
  expect(tellRecent([1, 2, 3, 4].map((minutes) => row(`Person ${minutes}`, "goals.changed", minutes)), 3)).toHaveLength(3);
});
