"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMinutesPerDay } from "#components/api/use-workspace.ts";
import { useLive } from "#components/live/live-context.ts";
import { durationParts } from "#model/duration-parts.ts";

const UNITS = ["days", "hours", "minutes"] as const;

/** Says durations as people do, with the workspace's own working day. The same functions until that changes. */
export function useDuration() {
  const t = useTranslations("live.duration");
  const minutesPerDay = useMinutesPerDay(useLive().workspace);
  return useMemo(() => {
    const inUnits = (minutes: number, most: number): string => {
      const parts = durationParts(minutes, minutesPerDay);
      return UNITS.filter((unit) => parts[unit] > 0).slice(0, most).map((unit) => t(unit, { count: parts[unit] })).join(" ") || t("minutes", { count: 0 });
    };
    return {
      /** Minutes in words: "1 d 4 h", "30 min". */
      say: (minutes: number): string => inUnits(minutes, UNITS.length),
      /** In two units at the most: "45 min", "2 h 30 min", "3 d 4 h", from ten days on "12 d". */
      sayShort(minutes: number): string {
        const grain = minutes >= 10 * minutesPerDay ? minutesPerDay : minutes >= minutesPerDay ? 60 : 1;
        return inUnits(Math.round(minutes / grain) * grain, 2);
      },
    };
  }, [t, minutesPerDay]);
}
