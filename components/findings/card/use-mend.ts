"use client";
import { useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import type { Command } from "#model/commands.ts";
import { limitsOf, settingsByCode } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND, type Finding } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";

/** The commands that mend a finding as the plan stands; null where there is no one way to. */
export function useMend(finding: Finding): readonly Command[] | null {
  const plan = usePlan((whole) => whole);
  return useMemo(() => {
    const rule = RULES.find(({ code }) => code === finding.code);
    return rule?.mend?.(plan, finding, { limits: limitsOf(rule, settingsByCode(plan.rules).get(rule.code)), around: NOTHING_AROUND }) ?? null;
  }, [plan, finding]);
}
