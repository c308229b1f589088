"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Goal } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { GoalDetails } from "#components/goals/goal-details.tsx";
import { GoalMenu } from "#components/goals/goal-menu.tsx";
import type { GoalHandling } from "#components/goals/use-goal-handling.ts";

type Props = { goal: Goal; number: number; canEdit: boolean; handle: ReactNode; handling: GoalHandling };

/** A main goal, all of it in sight. */
export function GoalCard({ goal, number, canEdit, handle, handling }: Props) {
  const t = useTranslations("goals");
  return (
    <article aria-label={goal.title || t("untitled")} data-anchor={`goal/${goal.id}`} className="rounded-lg border border-line bg-raised px-4 pt-4 pb-5 sm:pr-6 sm:pl-3">
      <div className="flex gap-2 sm:gap-3">
        <div className="flex shrink-0 flex-col items-center gap-1 max-sm:w-6 sm:w-10">
          <span aria-hidden className="text-2xl font-light text-ink-3 tabular-nums">{number}</span>
          {canEdit && handle}
        </div>
        <div className="min-w-0 flex-1">
          <div className="mb-3 flex gap-x-4 max-sm:flex-col-reverse">
            <div className="-mx-1.5 min-w-0 flex-1">
              <LiveText
                collection="goals" id={goal.id} field="title" multiline aria-label={t("title")} placeholder={canEdit ? t("titlePlaceholder") : t("untitled")} onEnter={handling.goOn} onKeyDown={handling.onMoveKey}
                className="px-1.5 py-1 text-xl leading-7 font-semibold tracking-tight hover:bg-hover read-only:hover:bg-transparent"
              />
            </div>
            <div className="flex h-9 shrink-0 items-center justify-end gap-3 text-sm text-ink-2">
              {canEdit && <Switch label={t("mainSwitch")} checked onCheckedChange={handling.setMain} />}
              <FindingMark place={`goal/${goal.id}`} name={goal.title || t("untitled")} />
              <CommentMark anchor={{ kind: "goal", id: goal.id }} name={goal.title || t("untitled")} />
              {canEdit && <GoalMenu goal={goal} handling={handling} />}
            </div>
          </div>
          <GoalDetails goal={goal} canEdit={canEdit} />
        </div>
      </div>
    </article>
  );
}
