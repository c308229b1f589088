import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { afterAt, groupQuestions, placeBeside } from "#components/audit/arrange.ts";
import { filterGroups, ME, NO_FILTER, NOBODY, participantsOf, type Filter } from "#components/audit/filter.ts";

/** Sections as words of letters, one question per letter. */
function auditOf(...words: readonly string[]) {
  const doc = createDocument();
  applyCommands(doc, words.flatMap((word, index): Command[] => [
    { type: "section.add", id: `s${index}` },
    ...[...word].map((letter): Command => ({ type: "question.add", id: letter, values: { title: letter, section: `s${index}` } })),
  ]));
  const groups = () => groupQuestions(project(doc).sections, project(doc).questions);
  return {
    doc, groups,
    shown: () => groups().map(({ questions }) => questions.map(({ title }) => title).join("")),
    move(id: string, by: -1 | 1) {
      const place = placeBeside(groups(), id, by);
      if (!place) return false;
      const list = groups().find(({ section }) => section?.id === place.section)!.questions;
      applyCommands(doc, [{ type: "question.move", id, after: afterAt(list, id, place.index) }, { type: "question.set", id, values: { section: place.section } }]);
      return true;
    },
  };
}

test("a question goes up and down through its section and on into the next one, empty ones too", () => {
  const audit = auditOf("abc", "", "de");
  audit.move("c", -1);
  expect(audit.shown()).toEqual(["acb", "", "de"]);
  audit.move("b", 1);
  expect(audit.shown()).toEqual(["ac", "b", "de"]);
  audit.move("b", 1);
  expect(audit.shown()).toEqual(["ac", "", "bde"]);
  audit.move("b", 1);
  expect(audit.shown()).toEqual(["ac", "", "dbe"]);
  expect([audit.move("a", -1), audit.move("e", 1)]).toEqual([false, false]);
});

test("questions of a section that is gone stand last, in none, and nothing is moved in among them", () => {
  const audit = auditOf("ab", "cd");
  applyCommands(audit.doc, [{ type: "section.remove", ids: ["s0"] }]);
  expect(audit.groups().map(({ section }) => section?.id ?? null)).toEqual(["s1", null]);
  expect(audit.shown()).toEqual(["cd", "ab"]);
  expect(audit.move("d", 1)).toBe(false);
  audit.move("a", -1);
  expect(audit.shown()).toEqual(["cda", "b"]);
});

test("filters go together; sections without a fitting question are left out, and what one is at stays", () => {
  const audit = auditOf("abc", "de");
  applyCommands(audit.doc, [
    { type: "participant.add", id: "p1", values: { member: "me" } }, { type: "participant.add", id: "p2" },
    { type: "question.set", id: "a", values: { answer: "Счёт на всё", respondent: "p1", status: "answered" } },
    { type: "question.set", id: "b", values: { respondent: "p1" } },
    { type: "question.set", id: "d", values: { answer: "Paper", respondent: "p2", status: "confirmed" } },
  ]);
  const show = (filter: Partial<Filter>, kept: string | null = null) => {
    const mine = participantsOf(project(audit.doc), "me");
    return filterGroups(audit.groups(), { ...NO_FILTER, ...filter }, mine, kept).map(({ questions }) => questions.map(({ title }) => title).join(""));
  };
  expect(show({})).toEqual(["abc", "de"]);
  expect(show({ status: "open" })).toEqual(["bc", "e"]);
  expect(show({ status: "confirmed" })).toEqual(["d"]);
  expect(show({ respondent: ME })).toEqual(["ab"]);
  expect(show({ respondent: NOBODY })).toEqual(["c", "e"]);
  expect(show({ respondent: "p1", status: "open" })).toEqual(["b"]);
  expect(show({ text: " счет  все" })).toEqual(["a"]);
  expect(show({ status: "confirmed" }, "b")).toEqual(["b", "d"]);
});
