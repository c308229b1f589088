import { expect, it } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { isAwaited, NO_STANDING, standingOf } from "#model/participation.ts";
import { project } from "#model/project.ts";

it("a member stands behind their participants and has given the answers asked of these, whoever typed them", () => {
  const doc = createDocument();
  const participant = (id: string, member: string | null): Command => ({ type: "participant.add", id, values: { title: id, member } });
  const question = (id: string, respondent: string | null, answer: string): Command => ({ type: "question.add", id, values: { title: id, respondent, answer, status: "answered" } });
  applyCommands(doc, [
    participant("sales", "m1"), participant("head", "m1"), participant("law", null), participant("store", "m2"),
    question("a", "sales", "By phone"), question("b", "head", "By mail"), question("c", "head", " "), question("d", "law", "Nobody's"), question("e", null, "Somebody"),
  ]);
  const standing = standingOf(project(doc));
  expect([...standing].map(([member, { participants, asked, answered }]) => [member, participants.map(({ title }) => title), asked, answered])).toEqual([["m1", ["sales", "head"], 3, 2], ["m2", ["store"], 0, 0]]);
});

it.each([
  ["an editor who did nothing", "editor", NO_STANDING, 0, true],
  ["an editor who edited", "editor", NO_STANDING, 1, false],
  ["an editor who answered", "editor", { ...NO_STANDING, asked: 2, answered: 1 }, 0, false],
  ["a viewer who is asked something", "viewer", { ...NO_STANDING, asked: 2 }, 0, true],
  ["a reviewer who has said nothing", "reviewer", NO_STANDING, 0, true], ["a reviewer who has commented", "reviewer", NO_STANDING, 1, false],
  ["a viewer who is asked nothing", "viewer", NO_STANDING, 0, false],
] as const)("%s is awaited or not", (_, role, standing, edits, awaited) => {
  expect(isAwaited(role, standing, edits)).toBe(awaited);
});
