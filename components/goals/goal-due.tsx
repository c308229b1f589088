"use client";
import { CalendarClock } from "lucide-react";
import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";
import { dayOf, daysBetween } from "#model/days.ts";
import type { Goal } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { sayDay } from "#components/ui/say-day.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

/** When a goal is to be reached; a date that has passed is said in words, unless the goal was reached. */
export function GoalDue({ goal, canEdit, isReached = false }: { goal: Goal; canEdit: boolean; isReached?: boolean }) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2">
      {canEdit ? (
        <LiveField collection="goals" id={goal.id} field="due">
          <DateInput aria-label={t("due")} value={goal.due} placeholder={t("noDue")} refusal={t("badDate")} onCommit={(due) => set(goal.id, { due })} />
        </LiveField>
      ) : <DueDay due={goal.due} />}
      {!isReached && <DueNews due={goal.due} />}
    </span>
  );
}

export function DueDay({ due }: { due: string | null }) {
  const t = useTranslations("goals");
  const format = useFormatter();
  if (due === null) return <span className="text-ink-3">{t("noDue")}</span>;
  return <time dateTime={due}>{sayDay(format, due)}</time>;
}

/** Says that a due date is near, here or past; nothing while it is far. */
export function DueNews({ due }: { due: string | null }) {
  const t = useTranslations("goals");
  const today = dayOf(useNow(), useTimeZone() ?? "UTC");
  const days = due === null ? null : daysBetween(today, due);
  if (days === null || days > SOON_DAYS) return null;
  if (days >= 0) return <span className="text-sm text-ink-2" suppressHydrationWarning>{t("dueIn", { days })}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-sm font-medium text-danger" suppressHydrationWarning>
      <CalendarClock aria-hidden size={14} />
      {t("overdue", { days: -days })}
    </span>
  );
}

/** Closer than this, days, and a date is worth a word. */
const SOON_DAYS = 14;
