"use client";
import { useCallback, useDeferredValue, useMemo } from "react";
import { useMinutesPerDay, useWorkspaceName } from "#components/api/use-workspace.ts";
import { useJudged } from "#components/brief/document/use-judged.ts";
import { useSay } from "#components/brief/document/use-say.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useToday } from "#components/live/use-today.ts";
import { versionOf } from "#components/live/version-address.ts";
import { assembleBrief, writeChapters } from "#model/brief/assemble-brief.ts";
import type { BriefDocument } from "#model/brief/blocks.ts";
import { briefWords, type BriefLocale } from "#model/brief/words.ts";
import type { Plan } from "#model/shape.ts";

const whole = (plan: Plan): Plan => plan;
const isSameButChapters = (a: Plan, b: Plan): boolean => (Object.keys(a) as (keyof Plan)[]).every((list) => list === "chapters" || a[list] === b[list]);

/**
 * The brief as the plan stands, in a language; null until its texts and what is noticed in the plan are here. It follows the plan a little behind whoever types,
 * and what is typed before a chapter has no chapter written again.
 */
export function useBrief(language: BriefLocale): BriefDocument | null {
  const { workspace, home } = useLive();
  const say = useSay(language);
  const content = useDeferredValue(usePlan(whole, isSameButChapters));
  const chapters = usePlan(useCallback((plan: Plan) => plan.chapters, []));
  const [name, minutesPerDay, memberNames, today] = [useWorkspaceName(workspace), useMinutesPerDay(workspace), useMemberNames(), useToday()];
  const findings = useJudged(content, versionOf(home) !== null, today);
  const input = useMemo(
    () => (say && findings ? { plan: content, findings, memberNames, name, today, words: briefWords(language, say, minutesPerDay) } : null),
    [say, content, findings, memberNames, name, today, language, minutesPerDay],
  );
  const written = useMemo(() => input && writeChapters(input), [input]);
  return useMemo(() => (input && written ? assembleBrief({ ...input, plan: { ...input.plan, chapters } }, written) : null), [input, written, chapters]);
}
