"use client";
import { ArrowRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { FIGURE_MAX } from "#model/fields.ts";
import type { Goal } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { NumberInput } from "#components/ui/number-input.tsx";
import { BAR_TONES } from "#components/goals/goal-bars.tsx";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

const UNIT_MAX = 40;

type Props = { goal: Goal; canEdit: boolean; /** Whether it was measured since: what was now is then what was. */ isBegun: boolean };

/** A goal's two numbers and their unit, typed in place: where we are, or were, → where we want to be. */
export function GoalFigures({ goal, canEdit, isBegun }: Props) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  return (
    <div className="flex flex-wrap items-end gap-x-1.5 gap-y-2">
      <Figure goal={goal} field="baseline" canEdit={canEdit} name={isBegun ? t("checkIns.was") : t("baseline")} />
      <ArrowRight aria-hidden size={18} className="mb-2.5 text-ink-3" />
      <Figure goal={goal} field="target" canEdit={canEdit} name={t("target")} />
      {canEdit ? (
        <LiveField collection="goals" id={goal.id} field="unit" className="mb-0.5">
          <DraftInput
            aria-label={t("unit")} placeholder={t("unitPlaceholder")} value={goal.unit} maxLength={UNIT_MAX} className="h-8 field-sizing-content max-w-40 min-w-16 text-lg text-ink-2"
            onCommit={(unit) => {
              set(goal.id, { unit });
              return null;
            }}
          />
        </LiveField>
      ) : goal.unit && <span className="mb-1.5 px-1.5 text-lg text-ink-2">{goal.unit}</span>}
    </div>
  );
}

function Figure({ goal, field, canEdit, name }: { goal: Goal; field: "baseline" | "target"; canEdit: boolean; name: string }) {
  const t = useTranslations("goals");
  const format = useFormatter();
  const { set } = useGoalActions();
  const value = goal[field];
  const size = `text-xl font-semibold tabular-nums ${field === "target" ? "text-ink" : "text-ink-2"}`;
  return (
    <span data-figure={field} className="flex min-w-0 flex-col">
      <span aria-hidden className="flex items-center gap-1 px-1.5 text-xs text-ink-3">
        <span className={`size-1.5 rounded-[1px] ${BAR_TONES[field]}`} />
        {name}
      </span>
      {canEdit ? (
        <LiveField collection="goals" id={goal.id} field={field}>
          <NumberInput
            aria-label={name} placeholder="—" value={value} limit={FIGURE_MAX} className={`h-9 field-sizing-content max-w-48 min-w-10 ${size}`}
            refusal={(typed) => t("badNumber", { typed })} onCommit={(next) => set(goal.id, { [field]: next })}
          />
        </LiveField>
      ) : (
        <span className={`px-1.5 py-1 ${size}`}>
          <span className="sr-only">{name}: </span>
          {value === null ? <span className="text-ink-3">—</span> : format.number(value, { maximumFractionDigits: 10 })}
        </span>
      )}
    </span>
  );
}
