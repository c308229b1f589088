/** The calendar day, `YYYY-MM-DD`, that `at` falls on in a time zone. */
export function dayOf(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(at);
  const part = (type: string) => parts.find((found) => found.type === type)!.value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Whole days from one `YYYY-MM-DD` to another; below zero when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day in UTC, `YYYY-MM-DD`, that was so many days before `at`. */
export const daysBefore = (at: Date, days: number): string => new Date(at.getTime() - days * 86_400_000).toISOString().slice(0, 10);
