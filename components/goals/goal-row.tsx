"use client";
import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState, type ReactNode } from "react";
import type { Goal } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { DueDay, DueNews } from "#components/goals/goal-due.tsx";
import { GoalDetails } from "#components/goals/goal-details.tsx";
import { GoalMenu } from "#components/goals/goal-menu.tsx";
import { OwnerName } from "#components/goals/owner-name.tsx";
import type { GoalHandling } from "#components/goals/use-goal-handling.ts";

type Props = { goal: Goal; canEdit: boolean; handle: ReactNode; handling: GoalHandling };

/** A goal that can wait: a line, which opens to all of it. */
export function GoalRow({ goal, canEdit, handle, handling }: Props) {
  const t = useTranslations("goals");
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  return (
    <article aria-label={goal.title || t("untitled")} data-anchor={`goal/${goal.id}`} className="py-1.5">
      <div className="flex items-center gap-1">
        {canEdit && handle}
        <IconButton size="sm" label={isOpen ? t("close") : t("open")} aria-expanded={isOpen} aria-controls={details} onClick={() => setOpen(!isOpen)}>
          <ChevronRight aria-hidden size={16} className={`transition-transform ${isOpen ? "rotate-90" : ""}`} />
        </IconButton>
        <div className="min-w-0 flex-1">
          <LiveText
            collection="goals" id={goal.id} field="title" multiline aria-label={t("title")} placeholder={canEdit ? t("titlePlaceholder") : t("untitled")} onEnter={handling.goOn} onKeyDown={handling.onMoveKey}
            className="px-1.5 py-1 font-medium hover:bg-hover read-only:hover:bg-transparent"
          />
        </div>
        {!isOpen && <Summary goal={goal} />}
        <FindingMark place={`goal/${goal.id}`} name={goal.title || t("untitled")} />
        <CommentMark anchor={{ kind: "goal", id: goal.id }} name={goal.title || t("untitled")} />
        {canEdit && (
          <div className="flex shrink-0 items-center gap-1 pl-2">
            <Switch label={t("mainSwitch")} labelHidden checked={false} onCheckedChange={handling.setMain} />
            <GoalMenu goal={goal} handling={handling} />
          </div>
        )}
      </div>
      <div id={details} hidden={!isOpen} className="py-4 pr-2 pl-14 max-sm:pl-2">{isOpen && <GoalDetails goal={goal} canEdit={canEdit} />}</div>
    </article>
  );
}

/** What is known of it, without what is not. */
function Summary({ goal }: { goal: Goal }) {
  const t = useTranslations("goals");
  const format = useFormatter();
  const show = (number: number | null) => (number === null ? "—" : format.number(number, { maximumFractionDigits: 10 }));
  const { baseline, target, unit, owner, due } = goal;
  return (
    <div className="flex min-w-0 shrink items-center gap-4 text-sm text-ink-2 max-lg:hidden">
      {(baseline !== null || target !== null) && <span className="whitespace-nowrap tabular-nums">{t("figures", { baseline: show(baseline), target: show(target), unit })}</span>}
      {due !== null && <span className="flex items-center gap-2 whitespace-nowrap"><DueDay due={due} /><DueNews due={due} /></span>}
      {owner !== null && <OwnerName owner={owner} className="max-w-48" />}
    </div>
  );
}
