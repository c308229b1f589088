import { createTranslator } from "next-intl";
import en from "#messages/en.json" with { type: "json" };
import laterEn from "#messages/later/en.json" with { type: "json" };
import laterRu from "#messages/later/ru.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };
import { assembleBrief } from "#model/brief/assemble-brief.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { mergeWords } from "#model/brief/merge-words.ts";
import { briefWords, type BriefLocale, type Say } from "#model/brief/words.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { judgeFindings } from "#model/findings/judge.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

const MESSAGES = { en: mergeWords(en, laterEn), ru: mergeWords(ru, laterRu) };
export const TODAY = "2026-12-01";

/** Says every text of the product; a key without words, or one that lacks a value, fails the test. */
export function sayStrictly(locale: BriefLocale): Say {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: MESSAGES[locale] as never, onError }) as unknown as Say;
}

/** The brief of a plan as of `TODAY`, in a workspace of this name. */
export function briefOfPlan(plan: Plan, locale: BriefLocale = "en", name = "Windows Plus"): BriefDocument {
  const findings = judgeFindings(plan, checkPlan(plan, { ...NOTHING_AROUND, today: TODAY }), TODAY);
  return assembleBrief({ plan, findings, memberNames: new Map([["m1", "Olga"]]), name, today: TODAY, words: briefWords(locale, sayStrictly(locale), 480) });
}

/** The demo company's plan, and what a test does to it then. */
export function demo(locale: BriefLocale, change?: (plan: Plan) => readonly Command[]): Plan {
  const doc = createDocument();
  applyCommands(doc, demoPlan(locale));
  if (change) applyCommands(doc, change(project(doc)));
  return project(doc);
}
