"use client";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { FIGURE_MAX } from "#model/fields.ts";
import type { CheckIn } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { NumberInput } from "#components/ui/number-input.tsx";
import { useCheckInActions } from "#components/goals/check-ins/use-check-in-actions.ts";
import { useToday } from "#components/live/use-today.ts";
import { useWords } from "#components/goals/check-ins/use-words.ts";

type Props = { checkIn: CheckIn; unit: string; canEdit: boolean; onRemove: () => void };

/** One check-in, changed where it stands. */
export function CheckInLine({ checkIn: { id, at, value, note }, unit, canEdit, onRemove }: Props) {
  const t = useTranslations("goals");
  const words = useWords(unit);
  const { set } = useCheckInActions();
  const today = useToday();
  return (
    <li data-check-in={id} className="grid grid-cols-[8rem_minmax(4rem,1fr)_auto] items-center gap-x-2 py-1 sm:grid-cols-[8rem_7rem_minmax(0,1fr)_auto]">
      {canEdit ? (
        <LiveField collection="checkIns" id={id} field="at">
          <DateInput aria-label={t("checkIns.day")} value={at} max={today} placeholder={t("checkIns.day")} refusal={t("checkIns.badDay")} onCommit={(day) => day !== null && set(id, { at: day })} />
        </LiveField>
      ) : <time dateTime={at} className="px-1.5">{words.day(at)}</time>}
      {canEdit ? (
        <LiveField collection="checkIns" id={id} field="value">
          <NumberInput
            aria-label={t("checkIns.value")} value={value} limit={FIGURE_MAX} refusal={(typed) => t("badNumber", { typed })} className="h-7 w-full font-medium tabular-nums"
            onCommit={(next) => next !== null && set(id, { value: next })}
          />
        </LiveField>
      ) : <span className="px-1.5 font-medium tabular-nums">{words.amount(value)}</span>}
      <div className="min-w-0 max-sm:order-last max-sm:col-span-3">
        {(canEdit || note) && (
          <LiveText
            collection="checkIns" id={id} field="note" multiline aria-label={t("checkIns.note")} className="px-1.5 py-1 text-sm text-ink-2 hover:bg-hover read-only:hover:bg-transparent"
            {...(canEdit && { placeholder: t("checkIns.note") })}
          />
        )}
      </div>
      {canEdit && <IconButton size="sm" danger label={t("checkIns.delete", { day: words.day(at) })} onClick={onRemove}><Trash2 aria-hidden size={16} /></IconButton>}
    </li>
  );
}
