"use client";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { dayOf } from "#model/days.ts";
import { FIGURE_MAX } from "#model/fields.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { NumberInput } from "#components/ui/number-input.tsx";
import { useCheckInActions } from "#components/goals/check-ins/use-check-in-actions.ts";
import { useCheckIns } from "#components/goals/check-ins/use-check-ins.ts";
import { useWords } from "#components/goals/check-ins/use-words.ts";
import type { TableGoal } from "#components/goals/table/columns.ts";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

type Props = { goal: TableGoal; label: string; canEdit: boolean };

const LOOK = "h-8 w-full tabular-nums";
const UNIT_MAX = 40;

/** What a goal's metric was at the start, or is to become. */
export function FigureCell({ goal, field, label, canEdit }: Props & { field: "baseline" | "target" }) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  if (!canEdit) return <Plain value={goal[field]} />;
  return (
    <LiveField collection="goals" id={goal.id} field={field} className="w-full *:w-full">
      <NumberInput aria-label={label} placeholder="—" value={goal[field]} limit={FIGURE_MAX} className={LOOK} refusal={(typed) => t("badNumber", { typed })} onCommit={(next) => set(goal.id, { [field]: next })} />
    </LiveField>
  );
}

/** What it was last; a number typed here is today's. */
export function NowCell({ goal, label, canEdit }: Props) {
  const t = useTranslations("goals");
  const timeZone = useTimeZone() ?? "UTC";
  const words = useWords(goal.unit);
  const checkIns = useCheckIns(goal.id);
  const { note } = useCheckInActions();
  const last = checkIns.at(-1);
  const asOf = last && t("checkIns.asOf", { day: words.day(last.at) });
  if (!canEdit) return <span title={asOf} className="w-full"><Plain value={goal.now} /></span>;
  return (
    <span title={asOf} className="flex w-full"><LiveField collection="goals" id={goal.id} field="now" className="w-full *:w-full">
      <NumberInput
        aria-label={label} placeholder="—" value={goal.now} limit={FIGURE_MAX} className={`font-medium ${LOOK}`} refusal={(typed) => t("badNumber", { typed })}
        onCommit={(value) => value !== null && note(goal.id, checkIns, { at: dayOf(new Date(), timeZone), value })}
      />
    </LiveField></span>
  );
}

export function UnitCell({ goal, label, canEdit }: Props) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  if (!canEdit) return <span className="px-1.5 py-1.5 text-ink-2">{goal.unit}</span>;
  return (
    <LiveField collection="goals" id={goal.id} field="unit" className="w-full *:w-full">
      <DraftInput
        aria-label={label} placeholder={t("unitPlaceholder")} value={goal.unit} maxLength={UNIT_MAX} className="h-8 w-full text-ink-2"
        onCommit={(unit) => {
          set(goal.id, { unit });
          return null;
        }}
      />
    </LiveField>
  );
}

function Plain({ value }: { value: number | null }) {
  const format = useFormatter();
  return <span className="block px-1.5 py-1.5 tabular-nums">{value === null ? <span className="text-ink-3">—</span> : format.number(value, { maximumFractionDigits: 10 })}</span>;
}
