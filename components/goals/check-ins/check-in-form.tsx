"use client";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, type SyntheticEvent } from "react";
import { FIGURE_MAX } from "#model/fields.ts";
import type { CheckIn, Goal } from "#model/shape.ts";
import { useForm } from "#components/api/use-form.ts";
import { Button } from "#components/ui/button.tsx";
import { parseNumber } from "#components/ui/parse-number.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useCheckInActions } from "#components/goals/check-ins/use-check-in-actions.ts";
import { useToday } from "#components/live/use-today.ts";
import { useWords } from "#components/goals/check-ins/use-words.ts";

const UNIT_MAX_SHOWN = 12;

/** Notes what the metric is: today, unless another day is chosen. */
export function CheckInForm({ goal: { id, unit }, checkIns }: { goal: Goal; checkIns: readonly CheckIn[] }) {
  const t = useTranslations("goals");
  const locale = useLocale();
  const words = useWords(unit);
  const today = useToday();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { day: today, value: "", note: "" });
  const { note } = useCheckInActions();
  const [said, setSaid] = useState("");
  const { day, value: typed, note: text } = form.values;
  const same = checkIns.findLast(({ at }) => at === day);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const value = typed.trim() === "" ? null : parseNumber(typed, locale);
    if (day === "" || day > today) return form.refuse("day", t("checkIns.badDay"));
    if (value === null || Math.abs(value) > FIGURE_MAX) return form.refuse("value", typed.trim() === "" ? t("checkIns.noValue") : t("checkIns.badValue", { typed }));
    if (!note(id, checkIns, { at: day, value, note: text.trim() })) return;
    setSaid(t("checkIns.saved", { value: words.amount(value), day: words.day(day) }));
    form.reset();
    element.current?.querySelector<HTMLElement>("[inputmode]")?.focus();
  };
  return (
    <form ref={element} noValidate onSubmit={submit} className="flex flex-col gap-2">
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-[8.5rem_9.5rem_minmax(0,1fr)]">
        <TextField
          label={unit && unit.length <= UNIT_MAX_SHOWN ? t("checkIns.valueIn", { unit }) : t("checkIns.value")} value={typed} error={form.errors.value} onValueChange={form.set("value")}
          inputMode="decimal" autoComplete="off" maxLength={40} className="tabular-nums"
        />
        <TextField label={t("checkIns.day")} type="date" min="2000-01-01" max={today} value={day} error={form.errors.day} onValueChange={form.set("day")} />
        <div className="max-sm:col-span-2">
          <TextField label={t("checkIns.note")} value={text} onValueChange={form.set("note")} placeholder={t("checkIns.notePlaceholder")} maxLength={2000} autoComplete="off" />
        </div>
      </div>
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p role="status" className="min-w-0 flex-1 text-sm text-ink-2">{same ? t("checkIns.replaces", { day: words.day(day), value: words.amount(same.value) }) : said}</p>
        <Button type="submit" variant="primary">{t("checkIns.save")}</Button>
      </div>
    </form>
  );
}
