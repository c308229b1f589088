import type { useFormatter } from "next-intl";

/** A day (`YYYY-MM-DD`) in the reader's words: without a time it is the same everywhere. What is no day is left as it is. */
export function sayDay(format: ReturnType<typeof useFormatter>, day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : format.dateTime(date, { dateStyle: "medium", timeZone: "UTC" });
}
