"use client";
import { createTranslator, useLocale, useMessages, type Messages } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { useMinutesPerDay, useWorkspaceName } from "#components/api/use-workspace.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useToday } from "#components/live/use-today.ts";
import { createLate, type Late } from "#components/ui/late.ts";
import { assembleBrief } from "#model/brief/assemble-brief.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { briefWords, type BriefLocale, type Say } from "#model/brief/words.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import type { Plan } from "#model/shape.ts";

// The language that the pages are not in is fetched when the document is asked for in it.
const FETCHED: Readonly<Record<BriefLocale, Late<Messages>>> = {
  ru: createLate(async () => (await import("#messages/ru.json")).default),
  en: createLate(async () => (await import("#messages/en.json")).default),
};
const NOTHING_TO_FETCH: Late<Messages | null> = createLate(async () => null);

/** The brief as the plan stands, in a language; null until its texts are here. It follows the plan a little behind whoever types. */
export function useBrief(language: BriefLocale): BriefDocument | null {
  const { workspace } = useLive();
  const say = useSay(language);
  const plan = useDeferredValue(usePlan((now: Plan) => now));
  const [name, minutesPerDay, memberNames, today] = [useWorkspaceName(workspace), useMinutesPerDay(workspace), useMemberNames(), useToday()];
  const findings = useMemo(() => checkPlan(plan, { ...NOTHING_AROUND, today }), [plan, today]);
  return useMemo(
    () => (say ? assembleBrief({ plan, findings, memberNames, name, today, words: briefWords(language, say, minutesPerDay) }) : null),
    [say, plan, findings, memberNames, name, today, language, minutesPerDay],
  );
}

function useSay(language: BriefLocale): Say | null {
  const [own, ownMessages] = [useLocale(), useMessages()];
  const fetched = (language === own ? NOTHING_TO_FETCH : FETCHED[language]).use((messages) => messages);
  const messages = language === own ? ownMessages : fetched;
  return useMemo(() => {
    if (!messages) return null;
    const t = createTranslator({ locale: language, messages });
    // The model names its texts by whole keys, which it cannot know the types of; a test assembles every chapter in both languages.
    return (key, values) => t(key as never, values as never);
  }, [language, messages]);
}
