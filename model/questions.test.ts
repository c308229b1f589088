import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { applyCommands, commandSchema, type Command } from "#model/commands.ts";
import { createDocument, getText, undoScope } from "#model/document.ts";
import { project } from "#model/project.ts";
import { countQuestions } from "#model/question-counts.ts";
import { AUDIT, auditTemplate } from "#model/templates/audit-template.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planTemplate } from "#model/templates/plan-template.ts";

function createAudit(values: Extract<Command, { type: "question.add" }>["values"] = {}, ...more: Command[]) {
  const doc = createDocument();
  applyCommands(doc, [{ type: "participant.add", id: "p1" }, { type: "participant.add", id: "p2" }, { type: "section.add", id: "s1" }, ...more, { type: "question.add", id: "q1", values: { section: "s1", ...values } }]);
  const set = (change: Extract<Command, { type: "question.set" }>["values"]) => applyCommands(doc, [{ type: "question.set", id: "q1", values: change }]);
  return { doc, set, question: () => project(doc).questions[0]!, status: () => project(doc).questions[0]!.status };
}

describe("the status of a question", () => {
  test("[Q1] nothing is answered before its answer says something, and it is open again when that goes", () => {
    const { set, status } = createAudit({ answer: "  \n ", respondent: "p1" });
    set({ status: "answered" });
    expect(status()).toBe("open");
    set({ answer: "By phone" });
    expect(status()).toBe("answered");
    set({ answer: "" });
    expect(status()).toBe("open");
  });

  test("[Q1] a draft is no answer until somebody says it is one", () => {
    expect(createAudit({ answer: "By ph" }).status()).toBe("open");
  });

  test("[Q1] what nobody gave cannot be confirmed", () => {
    const { set, status } = createAudit({ answer: "By phone" });
    set({ status: "confirmed" });
    expect(status()).toBe("answered");
    set({ respondent: "p1" });
    expect(status(), "a confirmation is of what was there then").toBe("answered");
    set({ status: "confirmed" });
    expect(status()).toBe("confirmed");
  });

  test("[Q1] a confirmation ends with the words and with the respondent, comes back with them, and space around the words is no word", () => {
    const { doc, set, status } = createAudit({ answer: "By phone", respondent: "p1", status: "confirmed" });
    expect(status()).toBe("confirmed");
    const text = getText(doc, "questions", "q1", "answer")!;
    text.insert(text.length, "\n");
    expect(status()).toBe("confirmed");
    text.insert(0, "Mostly b");
    expect(status()).toBe("answered");
    text.delete(0, 8);
    expect(status()).toBe("confirmed");
    set({ respondent: "p2" });
    expect(status()).toBe("answered");
    set({ respondent: "p1" });
    applyCommands(doc, [{ type: "participant.remove", ids: ["p1"] }]);
    expect(status(), "who confirmed it is no longer there").toBe("answered");
    applyCommands(doc, [{ type: "participant.restore", ids: ["p1"] }]);
    expect(status()).toBe("confirmed");
  });

  test("[Q1] confirmed by one while another types in it: after the merge it is not confirmed", () => {
    const { doc } = createAudit({ answer: "By phone", respondent: "p1", status: "answered" });
    const other = createDocument();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    applyCommands(doc, [{ type: "question.set", id: "q1", values: { status: "confirmed" } }]);
    getText(other, "questions", "q1", "answer")!.insert(8, " and e-mail");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(project(doc).questions).toEqual(project(other).questions);
    expect(project(doc).questions[0]!.status).toBe("answered");
  });

  test("one undo takes a confirmation back, and what it is of is no business of a command", () => {
    const { doc, set, status } = createAudit({ answer: "By phone", respondent: "p1", status: "answered" });
    const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set([null]), captureTimeout: 0 });
    set({ status: "confirmed" });
    undo.undo();
    expect(status()).toBe("answered");
    expect(commandSchema.safeParse({ type: "question.set", id: "q1", values: { confirmedAs: "x" } }).success).toBe(false);
  });
});

test("[D6] what a question is linked to goes from it when it is removed, and comes back with it", () => {
  const { doc, question } = createAudit({ steps: ["st"], systems: ["sy"], channels: ["ch"], participants: ["p1"] },
    { type: "process.add", id: "pr" }, { type: "step.add", id: "st", map: "pr/as-is", kind: "task", place: { lane: null, x: 0, y: 0 } }, { type: "system.add", id: "sy" }, { type: "channel.add", id: "ch" });
  const before = question();
  expect(before).toMatchObject({ section: "s1", steps: ["st"], systems: ["sy"], channels: ["ch"], participants: ["p1"] });
  applyCommands(doc, [{ type: "step.remove", ids: ["st"] }, { type: "system.remove", ids: ["sy"] }, { type: "channel.remove", ids: ["ch"] }, { type: "participant.remove", ids: ["p1"] }, { type: "section.remove", ids: ["s1"] }]);
  expect(question()).toMatchObject({ section: null, steps: [], systems: [], channels: [], participants: [] });
  applyCommands(doc, [{ type: "step.restore", ids: ["st"] }, { type: "system.restore", ids: ["sy"] }, { type: "channel.restore", ids: ["ch"] }, { type: "participant.restore", ids: ["p1"] }, { type: "section.restore", ids: ["s1"] }]);
  expect(question()).toEqual(before);
});

test("[D6] two people link different things at once, and both links stay", () => {
  const { doc } = createAudit();
  const other = createDocument();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  applyCommands(doc, [{ type: "question.set", id: "q1", values: { participants: ["p1"] } }]);
  applyCommands(other, [{ type: "question.set", id: "q1", values: { participants: ["p2"] } }]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(project(doc).questions[0]!.participants).toEqual(["p1", "p2"]);
});

test.each(["ru", "en"] as const)("a new workspace has the guide's questions in its sections and their order, in %s", (locale) => {
  const doc = createDocument();
  applyCommands(doc, planTemplate(locale));
  const { sections, questions } = project(doc);
  const said = sections.map(({ id, title }) => ({ title, questions: questions.filter(({ section }) => section === id).map((question) => question.title) }));
  expect(said).toEqual(AUDIT.map(({ title, questions: asked }) => ({ title: title[locale === "ru" ? 0 : 1], questions: asked.map((question) => question.title[locale === "ru" ? 0 : 1]) })));
  expect(countQuestions(questions)).toEqual({ all: questions.length, answered: 0, confirmed: 0 });
  expect(auditTemplate(locale).filter(({ type }) => type === "question.add")).toHaveLength(questions.length);
});

test.each(["ru", "en"] as const)("the demo's audit is under way, in %s: every status is there, and every link leads somewhere", (locale) => {
  const doc = createDocument();
  applyCommands(doc, demoPlan(locale));
  const { questions } = project(doc);
  const { all, answered, confirmed } = countQuestions(questions);
  expect(confirmed).toBeGreaterThan(5);
  expect(answered).toBeGreaterThan(confirmed);
  expect(all).toBeGreaterThan(answered);
  for (const kind of ["steps", "systems", "channels", "participants"] as const) expect(questions.some((question) => question[kind].length > 0), kind).toBe(true);
});
