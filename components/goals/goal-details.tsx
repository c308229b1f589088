"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { readProgress } from "#model/goal-progress.ts";
import type { Goal } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { GoalProgress } from "#components/goals/check-ins/goal-progress.tsx";
import { useCheckIns } from "#components/goals/check-ins/use-check-ins.ts";
import { focusAfter } from "#components/goals/focus-goal.ts";
import { GoalBars } from "#components/goals/goal-bars.tsx";
import { GoalDue } from "#components/goals/goal-due.tsx";
import { GoalFigures } from "#components/goals/goal-figures.tsx";
import { GoalOwner } from "#components/goals/goal-owner.tsx";
import { GoalLinks } from "#components/goals/links/goal-links.tsx";

/** All of a goal below its title: why it matters, when and by whom it is reached, and how that will be seen. */
export function GoalDetails({ goal, canEdit }: { goal: Goal; canEdit: boolean }) {
  const t = useTranslations("goals");
  const checkIns = useCheckIns(goal.id);
  return (
    <div className="grid gap-x-8 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-4">
        {(canEdit || goal.why) && (
          <div className="-mx-1.5">
            <LiveText
              collection="goals" id={goal.id} field="why" multiline aria-label={t("why")} className="px-1.5 py-0.5 text-ink-2 hover:bg-hover read-only:hover:bg-transparent"
              {...(canEdit && { placeholder: t("whyPlaceholder") })}
            />
          </div>
        )}
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1">
          <Fact name={t("due")}><GoalDue goal={goal} canEdit={canEdit} isReached={readProgress(goal, checkIns)?.state === "reached"} /></Fact>
          <Fact name={t("owner")}><GoalOwner goal={goal} canEdit={canEdit} /></Fact>
          <Fact name={t("links.title")}><GoalLinks goal={goal} canEdit={canEdit} /></Fact>
        </dl>
      </div>
      <div className="flex min-w-0 flex-col gap-3 border-line max-md:border-t max-md:pt-4 md:border-l md:pl-6">
        <div className="-mx-1.5">
          <LiveText
            collection="goals" id={goal.id} field="metric" multiline aria-label={t("metric")} className="px-1.5 py-0.5 font-medium hover:bg-hover read-only:hover:bg-transparent"
            placeholder={canEdit ? t("metricPlaceholder") : t("noMetric")} onEnter={() => focusAfter(() => undefined, goal.id, "baseline")}
          />
        </div>
        {(canEdit || goal.notes) && (
          <div className="-mx-1.5 -mt-2">
            <LiveText
              collection="goals" id={goal.id} field="notes" multiline aria-label={t("how")} className="px-1.5 py-0.5 text-sm text-ink-2 hover:bg-hover read-only:hover:bg-transparent"
              {...(canEdit && { placeholder: t("howPlaceholder") })}
            />
          </div>
        )}
        <div className="-mx-1.5"><GoalFigures goal={goal} canEdit={canEdit} isBegun={checkIns.length > 0} /></div>
        <GoalBars goal={goal} isBegun={checkIns.length > 0} />
        <GoalProgress goal={goal} checkIns={checkIns} canEdit={canEdit} />
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="self-start pt-1.5 text-sm text-ink-3">{name}</dt>
      <dd className="flex min-h-8 min-w-0 items-center">{children}</dd>
    </>
  );
}
