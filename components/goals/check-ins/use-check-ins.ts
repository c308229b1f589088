"use client";
import { useMemo } from "react";
import { checkInsOf } from "#model/goal-progress.ts";
import type { CheckIn } from "#model/shape.ts";
import { usePlan } from "#components/live/use-plan.ts";

/** A goal's check-ins, from the first day to the last. */
export function useCheckIns(goal: string): readonly CheckIn[] {
  const all = usePlan((plan) => plan.checkIns);
  return useMemo(() => checkInsOf(all, goal), [all, goal]);
}
