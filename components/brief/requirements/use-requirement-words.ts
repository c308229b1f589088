"use client";
import { createTranslator, useLocale } from "next-intl";
import { useMemo } from "react";
import { nameParams } from "#model/name-params.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import type { RequirementWords } from "#model/requirements/take.ts";
import { useLaterWords } from "#components/live/later-words.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSayings } from "#components/live/use-sayings.ts";

/** What a proposal is called, and what it asks for, in the language of whoever reads it; null until the words are here. The same function until that changes. */
export function useRequirementWords(): ((proposal: Proposal) => RequirementWords) | null {
  const locale = useLocale();
  const loaded = useLaterWords(locale);
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
