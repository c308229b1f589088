/** A duration as people say it: whole days, hours and minutes. */
export type DurationParts = { readonly days: number; readonly hours: number; readonly minutes: number };

type Unit = "minute" | "hour" | "day" | "week";
const WORKING_DAYS_PER_WEEK = 5;

/** The beginnings by which a unit is known, in English and Russian; the longest that fits wins. */
const UNITS: Readonly<Record<Unit, RegExp>> = {
  minute: /^(m|min|mins|minutes?|м|мин|минут[аыу]?)$/,
  hour: /^(h|hr|hrs|hours?|ч|час|часа|часов|часик)$/,
  day: /^(d|days?|д|дн|день|дня|дней|сут|сутки|суток)$/,
  week: /^(w|wk|wks|weeks?|н|нед|недел[яиюь])$/,
};

/**
 * Minutes in what someone typed: "2 ч", "30 min", "1,5 дня", "1 d 4 h", "1:30" (hours and minutes), "45" (minutes).
 * A day is `minutesPerDay` working minutes, a week five days. Empty → null; not understood → undefined.
 */
export function parseDuration(text: string, minutesPerDay: number): number | null | undefined {
  const said = text.trim().toLowerCase().replaceAll(" ", " ");
  if (said === "") return null;
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d+([.,]\d+)?$/.test(said)) return Math.round(toNumber(said));

  const inMinutes: Readonly<Record<Unit, number>> = { minute: 1, hour: 60, day: minutesPerDay, week: minutesPerDay * WORKING_DAYS_PER_WEEK };
  let total = 0;
  let rest = said;
  while (rest !== "") {
    const part = /^(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?[\s,]*(?:(?:и|and)\s+)?/u.exec(rest);
    const unit = part && (Object.keys(UNITS) as Unit[]).find((name) => UNITS[name].test(part[2]!));
    if (!part || !unit) return undefined;
    total += toNumber(part[1]!) * inMinutes[unit];
    rest = rest.slice(part[0].length);
  }
  return Math.round(total);
}

/** Splits minutes into working days of `minutesPerDay`, hours and minutes. */
export function durationParts(minutes: number, minutesPerDay: number): DurationParts {
  const whole = Math.round(minutes);
  const rest = whole % minutesPerDay;
  return { days: Math.floor(whole / minutesPerDay), hours: Math.floor(rest / 60), minutes: rest % 60 };
}

const toNumber = (digits: string): number => Number(digits.replace(",", "."));
