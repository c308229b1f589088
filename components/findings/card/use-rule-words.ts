"use client";
import { createTranslator, useLocale } from "next-intl";
import { useMemo } from "react";
import { useLaterWords } from "#components/live/later-words.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSayings } from "#components/live/use-sayings.ts";
import type { Finding } from "#model/findings/finding.ts";
import { nameParams } from "#model/name-params.ts";

export type Part = "what" | "why" | "how" | "mend";
/** Says of a finding what is noticed, why it matters, how to mend it, what its mend does. */
export type SayFinding = (finding: Pick<Finding, "code" | "params">, part: Part) => string;
/** `name`: what a rule looks for; `why` it matters; `sayLimit`: what one of its thresholds is called. */
export type RuleWords = { readonly say: SayFinding; readonly name: (code: string) => string; readonly why: (code: string) => string; readonly sayLimit: (code: string, limit: string) => string };

/** The words of the rules in the reader's language; null until they are here. */
export function useRuleWords(): RuleWords | null {
  const locale = useLocale();
  const loaded = useLaterWords(locale);
  const plan = usePlan((whole) => whole);
  const sayings = useSayings();
  return useMemo(() => {
    if (!loaded) return null;
    // Which rules there are is not known to the types of the words.
    const t = createTranslator({ locale, messages: loaded, namespace: "findings.rules" }) as unknown as (key: string, values?: Readonly<Record<string, string | number>>) => string;
    return { say: ({ code, params }, part) => t(`${code}.${part}`, nameParams(plan, params, sayings)), name: (code) => t(`${code}.name`), why: (code) => t(`${code}.why`), sayLimit: (code, limit) => t(`${code}.limits.${limit}`) };
  }, [loaded, locale, plan, sayings]);
}
