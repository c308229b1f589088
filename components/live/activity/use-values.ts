"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useDuration } from "#components/live/use-duration.ts";
import { useMoney } from "#components/live/use-money.ts";
import type { ValueForm } from "#model/activity/change.ts";
import { sayDay } from "#components/ui/say-day.ts";

/** Says the value that a field had or has, in the form its row names. */
export function useValues(): (value: string | number, form: string | number | undefined) => string {
  const t = useTranslations("activity.value");
  const kinds = useTranslations("stepKinds");
  const format = useFormatter();
  const duration = useDuration();
  const money = useMoney();
  return (value, form) => {
    switch (form as ValueForm | undefined) {
      case "minutes": return duration.say(Number(value));
      case "money": return money.say(Number(value));
      case "percent": return format.number(Number(value) / 100, { style: "percent", maximumFractionDigits: 1 });
      case "number": return format.number(Number(value));
      case "day": return sayDay(format, String(value));
      case "stepKind": return kinds.has(value as Parameters<typeof kinds>[0]) ? kinds(value as Parameters<typeof kinds>[0]) : String(value);
      case "code": return t.has(value as Parameters<typeof t>[0]) ? t(value as Parameters<typeof t>[0]) : String(value);
      default: return String(value);
    }
  };
}
