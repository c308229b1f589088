"use client";
import { useMemo } from "react";
import { useFindings } from "#components/findings/findings-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { createLate } from "#components/ui/late.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { judgeFindings, type Judged } from "#model/findings/judge.ts";
import type { Plan } from "#model/shape.ts";

const CHECK = createLate(() => import("#model/findings/check-plan.ts").then(({ checkPlan }) => checkPlan));
const NOTHING = createLate(async (): Promise<null> => null);

/** What is noticed in a plan: what the pages around show of the live one; of a version, which they show nothing of, what its plan alone tells. Null until it is known. */
export function useJudged(plan: Plan, isVersion: boolean, today: string): readonly Judged[] | null {
  const live = useSignal(useFindings().all);
  const check = (isVersion ? CHECK : NOTHING).use((loaded) => loaded);
  const own = useMemo(() => check && judgeFindings(plan, check(plan, { ...NOTHING_AROUND, today }), today), [check, plan, today]);
  return isVersion ? own : live;
}
