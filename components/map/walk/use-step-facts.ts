"use client";
import { useTranslations } from "next-intl";
import { useDuration } from "#components/live/use-duration.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Step } from "#model/shape.ts";

type Fact = { readonly label: string; readonly value: string };

/** What is known of a step beside its title and performer, in words; what nobody has filled in is left out. */
export function useStepFacts(step: Step): readonly Fact[] {
  const t = useTranslations("map.walk");
  const { say: sayMinutes } = useDuration();
  const system = usePlan((plan) => plan.systems.find(({ id }) => id === step.system)?.title ?? "");
  const channel = usePlan((plan) => plan.channels.find(({ id }) => id === step.channel)?.title ?? "");
  const say = (minutes: number | null) => (minutes === null ? "" : sayMinutes(minutes));
  const known: readonly [Parameters<typeof t>[0], string][] = [
    ["fact.performerNote", step.performerNote], ["fact.system", system], ["fact.channel", channel], ["fact.entry", step.entry ? t(`entry.${step.entry}`) : ""],
    ["fact.dataIn", step.dataIn], ["fact.dataOut", step.dataOut], ["fact.document", step.document],
    ["fact.processing", say(step.processing)], ["fact.waiting", say(step.waiting)], ["fact.deadline", say(step.deadline)],
    ["fact.completeAccurate", step.completeAccurate === null ? "" : `${step.completeAccurate} %`], ["fact.approval", step.approval ? t("yes") : ""],
    ["fact.exitCriteria", step.exitCriteria], ["fact.pain", step.pain],
  ];
  return known.flatMap(([label, value]) => (value === "" ? [] : [{ label: t(label as "fact.system"), value }]));
}
