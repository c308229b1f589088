"use client";
import { useDeferredValue, useMemo } from "react";
import { useMinutesPerDay, useWorkspaceName } from "#components/api/use-workspace.ts";
import { useJudged } from "#components/brief/document/use-judged.ts";
import { useSay } from "#components/brief/document/use-say.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useToday } from "#components/live/use-today.ts";
import { versionOf } from "#components/live/version-address.ts";
import { assembleBrief } from "#model/brief/assemble-brief.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { briefWords, type BriefLocale } from "#model/brief/words.ts";
import type { Plan } from "#model/shape.ts";

/** The brief as the plan stands, in a language; null until its texts and what is noticed in the plan are here. It follows the plan a little behind whoever types. */
export function useBrief(language: BriefLocale): BriefDocument | null {
  const { workspace, home } = useLive();
  const say = useSay(language);
  const plan = useDeferredValue(usePlan((now: Plan) => now));
  const [name, minutesPerDay, memberNames, today] = [useWorkspaceName(workspace), useMinutesPerDay(workspace), useMemberNames(), useToday()];
  const findings = useJudged(plan, versionOf(home) !== null, today);
  return useMemo(
    () => (say && findings ? assembleBrief({ plan, findings, memberNames, name, today, words: briefWords(language, say, minutesPerDay) }) : null),
    [say, plan, findings, memberNames, name, today, language, minutesPerDay],
  );
}
