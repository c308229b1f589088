"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { parseNumber } from "#components/ui/parse-number.ts";

const HOURS = { min: 1, max: 24 };

/** How long a working day is; kept in minutes, typed in hours. */
export function WorkingDay({ minutes, onChange, className }: { minutes: number; onChange: (minutes: number) => void; className: string }) {
  const t = useTranslations("workspaces.settings");
  const locale = useLocale();
  const format = useFormatter();
  const commit = (typed: string) => {
    const hours = parseNumber(typed, locale);
    if (hours === null || hours < HOURS.min || hours > HOURS.max) return t("dayWrong");
    onChange(Math.round(hours * 60));
    return null;
  };
  return <DraftInput aria-label={t("day")} inputMode="decimal" value={format.number(minutes / 60, { maximumFractionDigits: 2 })} onCommit={commit} says="under" className={className} />;
}
