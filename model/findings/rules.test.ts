import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { FAMILIES, findingKey, NOTHING_AROUND, type Around, type Given, type Rule } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import { randomDocument } from "#model/findings/testing/random-plans.ts";
import { watchReads } from "#model/findings/testing/watch-reads.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { createRandom } from "#model/testing/random-commands.ts";
import { wordingOf } from "#model/walk.ts";
import en from "#messages/later/en.json" with { type: "json" };
import ru from "#messages/later/ru.json" with { type: "json" };

const demo = createDocument();
applyCommands(demo, demoPlan("ru", { head: "member1" }));
const PLANS: readonly Plan[] = [project(demo), ...Array.from({ length: 60 }, (_, seed) => project(randomDocument(createRandom(seed + 1), 250)))];

/** Something to see in everything that is around a plan. */
const around = (plan: Plan): Around => ({
  today: "2031-01-15", members: ["member1"], openThreads: ["2031-01-01", "2031-01-14"],
  confirmations: plan.steps.slice(0, 3).map((step) => ({ step: step.id, answer: "so", wording: wordingOf(step), mine: false })),
  signOffs: [{ version: "v1", title: "Карта", stale: true }, { version: "v2", title: "Матрица", stale: false }],
});
const given = (rule: Rule, plan: Plan): Given => ({ limits: Object.fromEntries(Object.entries(rule.limits).map(([name, { fallback }]) => [name, fallback])), around: around(plan) });

const wordsOf = (messages: unknown, code: string) => (messages as { findings: { rules: Record<string, { name?: string; what?: string; why?: string; how?: string; mend?: string; limits?: Record<string, string> }> } }).findings.rules[code];

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  test("is of a family, and has its words in both languages", () => {
    expect(FAMILIES).toContain(code.split("-")[0]);
    for (const messages of [en, ru]) {
      const words = wordsOf(messages, code);
      for (const part of ["name", "what", "why", "how"] as const) expect(words?.[part], part).toBeTruthy();
      // What the rule looks for, as lists, filters and settings name it: short, and the same for every finding.
      expect(words?.name?.length).toBeLessThanOrEqual(70);
      expect(words?.name).not.toContain("{");
      expect(words?.mend !== undefined, "a word for its mend").toBe(rule.mend !== undefined);
      expect(Object.keys(words?.limits ?? {})).toEqual(Object.keys(rule.limits));
    }
  });

  test("F1 reads what it says it reads, and nothing else", () => {
    const declared = new Set(Object.entries(rule.reads).flatMap(([list, fields]) => [list, ...(Array.isArray(fields) ? fields.map((field) => `${list}.${field}`) : [])]));
    const read = new Set<string>();
    for (const plan of PLANS) {
      const watched = watchReads(plan);
      rule.check(watched.plan, given(rule, plan));
      for (const name of watched.read) read.add(name);
    }
    expect([...read].filter((name) => !declared.has(name)), "read and not said").toEqual([]);
    expect([...declared].filter((name) => !read.has(name)), "said and never read").toEqual([]);
  });

  test("gives its words all that they are filled in with", () => {
    for (const [locale, messages] of [["en", en], ["ru", ru]] as const) {
      const t = createTranslator<{ [key: string]: string }>({ locale, messages: { ...wordsOf(messages, code), limits: "" }, onError: (error) => { throw error; } });
      for (const plan of PLANS) {
        for (const { params } of rule.check(plan, given(rule, plan))) {
          const values = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === "object" || /(Minutes|Share)$/.test(key) ? "said" : value]));
          for (const part of ["what", "why", "how", ...(rule.mend ? ["mend"] : [])]) expect(t(part, values)).toBeTruthy();
        }
      }
    }
  });

  test("notices one thing at one place, says no more than its severity, and does not write into the plan", () => {
    for (const plan of PLANS) {
      const before = JSON.stringify(plan);
      const findings = rule.check(plan, given(rule, plan));
      expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
      const worst = ["error", "warning", "info"].indexOf(rule.severity);
      for (const finding of findings) {
        expect(finding.code).toBe(code);
        expect(["error", "warning", "info"].indexOf(finding.severity)).toBeGreaterThanOrEqual(worst);
      }
      expect(JSON.stringify(plan)).toBe(before);
    }
  });
});

test("codes are told apart", () => expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length));

test("a new workspace is told nothing", () => expect(checkPlan(project(createDocument()), { ...NOTHING_AROUND, today: "2031-01-15", members: ["member1"], openThreads: [], confirmations: [], signOffs: [] })).toEqual([]));
