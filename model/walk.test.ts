import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { shareOf, wordingOf, type Confirmation } from "#model/walk.ts";

const doc = createDocument();
applyCommands(doc, [{ type: "process.add", id: "p" }, { type: "participant.add", id: "shop" }, { type: "participant.add", id: "boss" }, { type: "step.add", id: "s", map: "p/as-is", kind: "task", place: { lane: "shop", x: 0, y: 0 }, values: { title: "Call back" } }]);
const step = (...commands: Command[]) => {
  applyCommands(doc, commands);
  return project(doc).steps[0]!;
};
const answer = (answered: Confirmation["answer"], wording: string, mine = false): Confirmation => ({ step: "s", answer: answered, wording, mine });

test("an answer is to what the step says: where it stands, and how long it takes, changes nothing; who does it, and what, makes it an old one", () => {
  const first = wordingOf(step());
  expect(wordingOf(step({ type: "step.set", id: "s", values: { processing: 30, pain: "Nobody calls" } }, { type: "step.move", moves: [{ id: "s", place: { lane: "shop", x: 400, y: 9 } }] }))).toBe(first);
  expect(wordingOf(step({ type: "step.set", id: "s", values: { title: "Call back " } }))).toBe(first);
  expect(wordingOf(step({ type: "step.move", moves: [{ id: "s", place: { lane: "boss", x: 400, y: 9 } }] }))).not.toBe(first);
  expect(wordingOf(step({ type: "step.move", moves: [{ id: "s", place: { lane: "shop", x: 400, y: 9 } }] }, { type: "step.set", id: "s", values: { title: "Call back at once" } }))).not.toBe(first);
});

test("the share counts who answered to the words of now, and keeps the others apart", () => {
  const now = step();
  const words = wordingOf(now);
  expect(shareOf(now, [answer("so", words), answer("so", words), answer("notSo", words, true), answer("so", "old"), { ...answer("so", words), step: "other" }])).toEqual({ so: 2, notSo: 1, old: 1, mine: "notSo", isMineOld: false });
  expect(shareOf(now, [answer("so", "old", true)])).toEqual({ so: 0, notSo: 0, old: 1, mine: "so", isMineOld: true });
  expect(shareOf(now, [])).toEqual({ so: 0, notSo: 0, old: 0, mine: null, isMineOld: false });
});
