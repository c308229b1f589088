"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { nameParams } from "#model/name-params.ts";
import type { Proposal } from "#model/requirements/proposal.ts";
import type { RequirementWords } from "#model/requirements/take.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSayings } from "#components/live/use-sayings.ts";

/** What a proposal is called, and what it asks for, in the language of whoever reads it. The same function until that changes. */
export function useRequirementWords(): (proposal: Proposal) => RequirementWords {
  const t = useTranslations("requirements.templates");
  const { plan } = useLive();
  const sayings = useSayings();
  return useCallback(({ template, params }) => {
    const values = nameParams(plan.get(), params, sayings);
    return { title: t(`${template}.title`, values), statement: t(`${template}.statement`, values) };
  }, [t, plan, sayings]);
}
