"use client";
import { CircleCheck, Plus, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { readProgress, type GoalProgress as Progress } from "#model/goal-progress.ts";
import type { CheckIn, Goal } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { ProgressChart } from "#components/goals/check-ins/progress-chart.tsx";
import { useWords } from "#components/goals/check-ins/use-words.ts";
import { CheckInsDialog } from "#components/goals/later.ts";

/** Where a goal is now and how it came there, and a way to note more. */
export function GoalProgress({ goal, checkIns, canEdit }: { goal: Goal; checkIns: readonly CheckIn[]; canEdit: boolean }) {
  const t = useTranslations("goals.checkIns");
  const [open, setOpen] = useState<boolean | null>(null);
  const progress = readProgress(goal, checkIns);
  const isMeasured = goal.baseline !== null || goal.target !== null || goal.metric.trim() !== "";
  if (!progress && !(canEdit && isMeasured)) return null;
  return (
    <div className="flex flex-col gap-3">
      {progress && (
        <>
          <Now goal={goal} progress={progress} />
          <ProgressChart goal={goal} checkIns={checkIns} />
        </>
      )}
      <div className="-ml-2 flex flex-wrap items-center gap-1 print:hidden">
        {canEdit && <Button size="sm" variant="ghost" data-check-in="" onClick={() => setOpen(true)}><Plus aria-hidden size={14} />{t("add")}</Button>}
        {progress && <Button size="sm" variant="ghost" className="text-ink-2" onClick={() => setOpen(true)}>{t("all", { count: checkIns.length })}</Button>}
      </div>
      {open !== null && <CheckInsDialog goal={goal} canEdit={canEdit} open={open} onOpenChange={setOpen} />}
    </div>
  );
}

function Now({ goal, progress: { last, share, state } }: { goal: Goal; progress: Progress }) {
  const t = useTranslations("goals.checkIns");
  const words = useWords(goal.unit);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-xs text-ink-3">{t("now")}</span>
      <span className="text-xl font-semibold tabular-nums">{words.amount(last.value)}</span>
      <span className="text-sm text-ink-3">{t("asOf", { day: words.day(last.at) })}</span>
      {state && (
        <span className={`inline-flex items-center gap-1 text-sm font-medium ${STATE_TONES[state]}`}>
          {state === "away" && <TriangleAlert aria-hidden size={14} />}
          {state === "reached" && <CircleCheck aria-hidden size={14} />}
          {t(`state.${state}`, { share: words.share(share ?? 1) })}
        </span>
      )}
    </p>
  );
}

const STATE_TONES = { away: "text-danger", same: "text-ink-2", onTheWay: "text-ink", reached: "text-success" };
