import { expect, test } from "vitest";
import type { BriefDocument, Cell, Row } from "#model/brief/blocks.ts";
import { CHAPTERS, type ChapterCode } from "#model/brief/chapter-codes.ts";
import { briefOfPlan, demo } from "#model/brief/testing/brief-of.ts";
import { textsOf } from "#model/brief/texts.ts";
import { scoreId } from "#model/choosing/scores.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { findingKey } from "#model/findings/finding.ts";
import { dispositionId, wordingOfFinding } from "#model/findings/judge.ts";
import type { Plan } from "#model/shape.ts";
import { planOf } from "#model/testing/plan-of.ts";

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : [cell.head, cell.body].filter(Boolean).join("\n"));
const lineOf = (row: Row): string => ("group" in row ? `[${row.group}]` : row.cells.map(textOf).join(" | "));
const blocksOf = ({ chapters }: BriefDocument, code: ChapterCode) => chapters.find((chapter) => chapter.code === code)?.blocks ?? [];
const linesOf = (brief: BriefDocument, code: ChapterCode) => blocksOf(brief, code).flatMap((block) => (block.kind === "table" ? block.rows.map(lineOf) : []));

test.each(["ru", "en"] as const)("the demo company's brief is written whole, in %s: every chapter that it has something for, in order, with every text there are words for", (locale) => {
  const plan = demo(locale);
  const brief = briefOfPlan(plan, locale);
  const codes = brief.chapters.map(({ code }) => code);
  expect(codes).toEqual(CHAPTERS.filter((code) => codes.includes(code)));
  expect(codes).toEqual(expect.arrayContaining(["goals", "team", "before", "findings", "data", "scenarios", "questions", "readiness"]));
  expect(brief.chapters.map(({ number }) => number)).toEqual(codes.map((_, index) => index + 1));
  const said = textsOf(brief).join("\n");
  for (const { title } of [...plan.goals, ...plan.participants, ...plan.systems, ...plan.channels, ...plan.activities]) expect(said).toContain(title);
  for (const { pain, map } of plan.steps) if (map.endsWith("as-is")) expect(said).toContain(pain.trim());
  expect(said, "no code stands where words should").not.toMatch(/briefDocument\.|\{\w+\}|undefined|NaN/);
});

test("an empty plan says only how far it is; a chapter that is switched off is not there, one that is introduced always is", () => {
  expect(briefOfPlan(planOf()).chapters.map(({ code }) => code)).toEqual(["readiness"]);
  const brief = briefOfPlan(planOf({ chapters: [{ id: "readiness", off: true }, { id: "data", intro: "All we keep.\nOn two lines.\n\n  And more. " }], goals: [{ id: "g1", title: "Sell" }] }));
  expect(brief.chapters.map(({ code, number, intro }) => [code, number, intro])).toEqual([["goals", 1, []], ["findings", 2, []], ["data", 3, ["All we keep.\nOn two lines.", "And more."]], ["questions", 4, []]]);
});

test("a goal is told with its measure, its way and its last check-in; one for later stands apart", () => {
  const brief = briefOfPlan(planOf({
    participants: [{ id: "p1", title: "Sales" }],
    goals: [{ id: "g1", title: "Answer sooner", why: "Clients wait", metric: "Hours to the first answer", unit: "h", baseline: 8, target: 1.5, due: "2027-03-01", owner: "p1", main: true }, { id: "g2", title: "", main: false }],
    checkIns: [{ id: "c1", goal: "g1", at: "2026-11-20", value: 6 }, { id: "c2", goal: "g1", at: "2026-11-27", value: 5 }],
  }));
  expect(linesOf(brief, "goals")).toEqual([
    "Answer sooner\nClients wait | Hours to the first answer\n8 h → 1.5 h\nLast measured: 5 h, November 27, 2026 | March 1, 2027 | Sales",
    "Untitled | — | — | —",
  ]);
  expect(blocksOf(brief, "goals").map(({ kind }) => kind)).toEqual(["table", "heading", "table"]);
});

test("the matrix stands by phases, in the scheme's own signs, in as many tables as its columns need", () => {
  const participants = Array.from({ length: 14 }, (_, i) => ({ id: `p${i}`, title: `Team ${i}` }));
  const letters = Object.fromEntries(participants.map(({ id }) => [id, ["R" as const]]));
  const brief = briefOfPlan(planOf({ participants: [...participants, { id: "idle", title: "Idle" }], scheme: "DACI", phases: [{ id: "f1", title: "Start" }], activities: [{ id: "a1", title: "Decide", phase: "f1", accountable: "p0", letters }, { id: "a2", title: "Then", letters: {} }] }));
  const tables = blocksOf(brief, "team").filter((block) => block.kind === "table" && block.sheet !== undefined);
  expect(tables.map((table) => (table.kind === "table" ? table.columns.map(({ title }) => title) : []))).toEqual([["Area of responsibility", ...Array.from({ length: 7 }, (_, i) => `Team ${i}`)], ["Area of responsibility", ...Array.from({ length: 7 }, (_, i) => `Team ${i + 7}`)]]);
  expect(tables[0]!.kind === "table" && tables[0]!.rows.map(lineOf)).toEqual(["[Start]", "Decide | D A | D | D | D | D | D | D", "[Without a section]", "Then |  |  |  |  |  |  | "]);
});

test("requirements come numbered, the weightiest first, each with its reasons; those that are dropped are only counted", () => {
  const brief = briefOfPlan(planOf({
    goals: [{ id: "g1", title: "Lose nothing" }], channels: [{ id: "c1", title: "Telegram" }],
    requirements: [
      { id: "r1", title: "Nice reports", priority: "could", area: "reports" },
      { id: "r2", title: "Takes messages", statement: "Each message is a request.", priority: "must", area: "channels", goals: ["g1"], sources: ["channel/c1", "channel/gone"] },
      { id: "r3", title: "Not this", dropped: true }, { id: "r4", title: "Unweighed" },
    ],
  }));
  expect(linesOf(brief, "requirements")).toEqual([
    "[Must]", expect.stringMatching(/^1 \| Takes messages\nEach message is a request\. \| Channels \| Goal “Lose nothing”\n.*Telegram.*\n1 reason is no longer in the plan$/s),
    "[Could]", "2 | Nice reports | Reports | —", expect.stringMatching(/^\[/), "3 | Unweighed | Other | —",
  ]);
  expect(textsOf(brief).join("\n")).toContain("1 more requirement was considered and dropped.");
});

test("candidates stand with their totals, their spread while not all is scored, and the must-haves they lack by number", () => {
  const brief = briefOfPlan(planOf({
    requirements: [{ id: "r1", title: "Calls", priority: "must" }, { id: "r2", title: "Mail", priority: "should" }],
    candidates: [{ id: "c1", title: "One", vendor: "Maker", price: "100" }, { id: "c2", title: "Two" }],
    scores: [{ id: scoreId("r1", "c1"), requirement: "r1", candidate: "c1", score: 3, note: "Shown" }, { id: scoreId("r2", "c1"), requirement: "r2", candidate: "c1", score: 0 }, { id: scoreId("r1", "c2"), requirement: "r1", candidate: "c2", score: 0 }],
  }));
  const [one, two, ...scores] = linesOf(brief, "choosing");
  expect(one).toBe("One\nMaker | 100 | 60% | —");
  expect(two).toMatch(/^Two \| — \| 0%\n.*0%.*40% \| No\. 1$/s);
  expect(scores).toEqual(["1. Calls | 3\nShown | 0", "2. Mail | 0 | —"]);
});

test("what the team accepts leaves the list of what is wrong, and is told with its reason and its day", () => {
  const accept = (before: Plan) => {
    const accepted = checkPlan(before)[0]!;
    const key = findingKey(accepted);
    return [{ type: "disposition.put" as const, id: dispositionId(key), values: { finding: key, accepted: true, reason: "We live with it", by: before.participants[0]!.id, review: "2027-06-01", as: wordingOfFinding(before, accepted) } }];
  };
  const [before, plan] = [demo("en"), demo("en", accept)];
  const findings = linesOf(briefOfPlan(plan), "findings");
  expect(findings.at(-1)).toMatch(new RegExp(`\\| We live with it \\| ${before.participants[0]!.title} \\| June 1, 2027$`));
  const [was, is] = [before, plan].map((one) => textsOf(briefOfPlan(one)).find((text) => text.startsWith("Checking the plan")));
  expect(is).not.toBe(was);
});

test("what is open is told: questions by section with whom to ask, and what goals, processes and registers do not say", () => {
  const brief = briefOfPlan(planOf({
    participants: [{ id: "p1", title: "Sales" }], sections: [{ id: "s1", title: "Requests" }],
    questions: [{ id: "q1", title: "Who answers?", section: "s1", respondent: "p1", status: "open" }, { id: "q2", title: "Done?", section: "s1", status: "answered" }, { id: "q3", title: "Where?", status: "open" }],
    goals: [{ id: "g1", title: "Sell", main: true, metric: "Sum", baseline: 1, target: 2 }], processes: [{ id: "m1", title: "Selling" }], systems: [{ id: "y1", title: "Sheet" }],
  }));
  expect(linesOf(brief, "questions")).toEqual(["[Requests]", "Who answers? | Sales", "[Without a section]", "Where? | —"]);
  const list = blocksOf(brief, "questions").find((block) => block.kind === "list");
  expect(list?.kind === "list" && list.items).toEqual(["The goal “Sell” lacks: due date and owner", "Nobody owns the process “Selling”", "Nobody has drawn how “Selling” will run with a CRM", "1 system has no owner"]);
});
