"use client";
import { createTranslator, useLocale } from "next-intl";
import { useMemo } from "react";
import { nameParams } from "#model/name-params.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import type { RequirementWords } from "#model/requirements/take.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSayings } from "#components/live/use-sayings.ts";
import { createLate } from "#components/ui/late.ts";

/** The words of proposals, which nobody needs for reading the list: each language is fetched when it is first wanted. */
const WORDS = {
  en: createLate(() => import("#messages/later/en.json").then((loaded) => loaded.default)),
  ru: createLate(() => import("#messages/later/ru.json").then((loaded) => loaded.default)),
} as const;

/** What a proposal is called, and what it asks for, in the language of whoever reads it; null until the words are here. The same function until that changes. */
export function useRequirementWords(): ((proposal: Proposal) => RequirementWords) | null {
  const locale = useLocale() === "ru" ? "ru" : "en";
  const loaded = WORDS[locale].use((words) => words);
  const { plan } = useLive();
  const sayings = useSayings();
  return useMemo(() => {
    if (!loaded) return null;
    const t = createTranslator({ locale, messages: loaded, namespace: "requirements.templates" });
    return ({ template, params }) => {
      const values = nameParams(plan.get(), params, sayings);
      return { title: t(`${template}.title`, values), statement: t(`${template}.statement`, values) };
    };
  }, [loaded, locale, plan, sayings]);
}
