"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { sayDay } from "#components/ui/say-day.ts";

/** How values and days of check-ins are written. */
export function useWords(unit: string) {
  const t = useTranslations("goals.checkIns");
  const format = useFormatter();
  return useMemo(() => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 10 });
    return {
      number,
      // Each language has its own way with a percent sign.
      amount: (value: number) => (unit.trim() === "%" ? format.number(value / 100, { style: "percent", maximumFractionDigits: 8 }) : unit.trim() ? t("amount", { value: number(value), unit }) : number(value)),
      day: (day: string) => sayDay(format, day),
      /** A part of the way, never rounded up to all of it nor down to nothing. */
      share: (share: number) => format.number(share < 0.1 ? share : Math.floor(share * 100) / 100, { style: "percent", maximumFractionDigits: share < 0.1 ? 1 : 0 }),
    };
  }, [t, format, unit]);
}
