"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMinutesPerDay } from "#components/api/use-workspace.ts";
import { useLive } from "#components/live/live-context.ts";
import { parseDuration } from "#model/durations.ts";

/** Ten years, which no duration of a plan exceeds, in minutes. */
const LONGEST = 5_256_000;

/** Reads durations as people type them, with the workspace's own working day: minutes, null for nothing; or why it cannot be taken, in words. */
export function useReadDuration(): (typed: string) => { minutes: number | null } | { problem: string } {
  const t = useTranslations("live.duration");
  const minutesPerDay = useMinutesPerDay(useLive().workspace);
  return useCallback((typed) => {
    const minutes = parseDuration(typed, minutesPerDay);
    if (minutes === undefined) return { problem: t("notUnderstood", { typed }) };
    return minutes !== null && minutes > LONGEST ? { problem: t("tooLong") } : { minutes };
  }, [t, minutesPerDay]);
}
