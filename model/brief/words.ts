import { durationParts } from "#model/duration-parts.ts";
import type { Sayings } from "#model/name-params.ts";

export type BriefLocale = "ru" | "en";
/** Says a text of `messages/` by its whole key, in the language of the brief. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** How the brief says things: every number, day and text of it comes from here. */
export type BriefWords = {
  readonly locale: BriefLocale;
  readonly t: Say;
  number(value: number): string;
  /** Of a ratio, 0–1. */
  percent(value: number): string;
  /** Of a day, `YYYY-MM-DD`. */
  day(date: string): string;
  /** Of minutes, in working days, hours and minutes. */
  duration(minutes: number): string;
  list(items: readonly string[]): string;
  quote(text: string): string;
  /** A title, or what stands for one. */
  title(text: string | undefined): string;
  /** How what stands in the texts of findings and scenarios is said. */
  readonly sayings: Sayings;
};

/** Words in a language: `t` speaks it, `minutesPerDay` is the workspace's working day. */
export function briefWords(locale: BriefLocale, t: Say, minutesPerDay: number): BriefWords {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const list = (items: readonly string[]) => lists.format(items);
  const quote = (name: string) => t("findings.quoted", { name });
  const percent = (value: number) => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0 }).format(value);
  const duration = (minutes: number) => {
    const parts = durationParts(minutes, minutesPerDay);
    return (["days", "hours", "minutes"] as const).filter((unit) => parts[unit] > 0).map((unit) => t(`live.duration.${unit}`, { count: parts[unit] })).join(" ") || t("live.duration.minutes", { count: 0 });
  };
  const untitled = t("briefDocument.untitled");
  return {
    locale, t, percent, duration, list, quote,
    number: (value) => number.format(value),
    day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    title: (text) => text?.trim() || untitled,
    sayings: { quote, untitled: t("findings.untitled"), duration, percent, list: (names, more) => (more > 0 ? t("live.sayings.more", { names: names.join(", "), count: more }) : list(names)) },
  };
}
