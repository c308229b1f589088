"use client";
import { createTranslator, useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useDuration } from "#components/live/use-duration.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { createLate } from "#components/ui/late.ts";
import { nameOf, recordOf } from "#model/activity/change.ts";
import type { Finding, Named, Params } from "#model/findings/finding.ts";
import type { Plan } from "#model/shape.ts";

type Locale = "en" | "ru";
/** The words of the rules, which no page needs to be used: each language is fetched when it is first wanted. */
const WORDS = {
  en: createLate(() => import("#messages/later/en.json").then((loaded) => loaded.default)),
  ru: createLate(() => import("#messages/later/ru.json").then((loaded) => loaded.default)),
} as const satisfies Record<Locale, unknown>;

export type Part = "what" | "why" | "how" | "mend";
/** Says of a finding what is noticed, why it matters, how to mend it, what its mend does. */
export type SayFinding = (finding: Pick<Finding, "code" | "params">, part: Part) => string;
/** `name`: what a rule looks for; `why` it matters; `sayLimit`: what one of its thresholds is called. */
export type RuleWords = { readonly say: SayFinding; readonly name: (code: string) => string; readonly why: (code: string) => string; readonly sayLimit: (code: string, limit: string) => string };

/** The words of the rules in the reader's language; null until they are here. */
export function useRuleWords(): RuleWords | null {
  const locale = useLocale() === "ru" ? "ru" : "en";
  const loaded = WORDS[locale].use((words) => words);
  const plan = usePlan((whole) => whole);
  const fill = useFill();
  return useMemo(() => {
    if (!loaded) return null;
    // Which rules there are is not known to the types of the words.
    const t = createTranslator({ locale, messages: loaded, namespace: "findings.rules" }) as unknown as (key: string, values?: Readonly<Record<string, string | number>>) => string;
    return { say: ({ code, params }, part) => t(`${code}.${part}`, fill(plan, params)), name: (code) => t(`${code}.name`), why: (code) => t(`${code}.why`), sayLimit: (code, limit) => t(`${code}.limits.${limit}`) };
  }, [loaded, locale, plan, fill]);
}

/** Makes words of what a finding's texts are filled in with: names in quotes, durations, percent. */
function useFill() {
  const t = useTranslations("findings");
  const format = useFormatter();
  const { say } = useDuration();
  return useMemo(() => {
    const name = (plan: Plan, { in: collection, id }: Named) => {
      const record = recordOf(plan, collection, id);
      const title = record ? nameOf(plan, collection, record).trim() : "";
      return title ? t("quoted", { name: title }) : t("untitled");
    };
    const one = (plan: Plan, key: string, value: Params[string]): string | number => {
      if (typeof value === "string") return value;
      if (typeof value === "number") return key.endsWith("Minutes") ? say(value) : key.endsWith("Share") ? format.number(value, { style: "percent", maximumFractionDigits: 0 }) : value;
      return isList(value) ? format.list(value.map((each) => name(plan, each)), { type: "conjunction" }) : name(plan, value);
    };
    return (plan: Plan, params: Params) => Object.fromEntries(Object.entries(params).map(([key, value]) => [key, one(plan, key, value)]));
  }, [t, format, say]);
}

const isList = (value: Named | readonly Named[]): value is readonly Named[] => Array.isArray(value);
