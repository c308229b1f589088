"use client";
import { useTranslations } from "next-intl";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import type { Grouping } from "#components/findings/page/filter.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Area } from "#model/findings/area-of.ts";

/** What a group of findings is called: a part of the plan, a participant, or what its rule looks for. */
export function useGroupNames(): (by: Grouping, key: string) => string {
  const t = useTranslations("findings");
  const participants = usePlan((plan) => plan.participants);
  const words = useRuleWords();
  return (by, key) => {
    // Groups by area have nothing but areas for keys.
    if (by === "area") return t(`area.${key as Area}`);
    if (by === "rule") return words?.name(key) ?? "";
    return key === "" ? t("noParticipant") : participants.find(({ id }) => id === key)?.title || t("untitled");
  };
}
