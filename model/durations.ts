type Unit = "minute" | "hour" | "day" | "week";
const WORKING_DAYS_PER_WEEK = 5;

/** The words for each unit, in English and Russian. */
const UNITS: Readonly<Record<Unit, RegExp>> = {
  minute: /^(m|min|mins|minutes?|м|мин|минут[аыу]?)$/,
  hour: /^(h|hr|hrs|hours?|ч|час|часа|часов|часик|часу)$/,
  day: /^(d|days?|д|дн|день|дня|дней|сут|сутки|суток)$/,
  week: /^(w|wk|wks|weeks?|н|нед|недел[яиюье])$/,
};
/** What a number without a unit is after one with a unit: "1h30", "2 д 4". */
const NEXT: Readonly<Partial<Record<Unit, Unit>>> = { week: "day", day: "hour", hour: "minute" };

/** Numbers said in words; where a unit follows at once, as in "полчаса", the word ends where the unit begins. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(пол|½|half (an?|of an?)?)\s*/, 0.5],
  [/^(полтор[аы]|one and a half|an? (?=\p{L}+ and a half))\s*/u, 1.5],
  [/^(четверть|quarter of an?|a quarter of an?)\s+/, 0.25],
  [/^(an?|one|один|одн[ау])\s+/, 1], [/^(two|дв[ае]|a couple of|пар[ау])\s+/, 2], [/^(three|три)\s+/, 3], [/^(four|четыре)\s+/, 4], [/^(five|пять)\s+/, 5],
  [/^(six|шесть)\s+/, 6], [/^(seven|семь)\s+/, 7], [/^(eight|восемь)\s+/, 8], [/^(nine|девять)\s+/, 9], [/^(ten|десять)\s+/, 10],
];
const DIGITS = /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?\s*(½)?\s*/;
const WORD = /^(\p{L}+)\.?\s*/u;
/** "час с половиной", "an hour and a half": half a unit more. */
const AND_HALF = /^(?:с половиной|and a half)\s*/;
/** "час" and "day" are one of it; "ч" and "d" are not. */
const WHOLE_WORD = 3;
const BETWEEN = /^(?:,\s*)?(?:(?:и|and)\s+)?/;

/**
 * Whole minutes in what someone typed: "2 ч", "30 min", "1,5 дня", "1 d 4 h", "1h30", "1:30" (hours and minutes), "полчаса", "half an hour",
 * "полтора часа", "сутки" (one), "45" (minutes). A day, and сутки, is `minutesPerDay` working minutes, a week five days.
 * Empty → null; not understood → undefined.
 */
export function parseDuration(text: string, minutesPerDay: number): number | null | undefined {
  const said = text.trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/gu, " ");
  if (said === "") return null;
  const clock = /^(\d{1,3}):([0-5]\d)(?: ?(?:h|ч)\.?)?$/.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);

  const inMinutes: Readonly<Record<Unit, number>> = { minute: 1, hour: 60, day: minutesPerDay, week: minutesPerDay * WORKING_DAYS_PER_WEEK };
  let total = 0;
  let last: Unit | null = null;
  let rest = said;
  while (rest !== "") {
    const number = readNumber(rest);
    rest = number ? number.rest : rest;
    const word = WORD.exec(rest);
    const named = word && unitOf(word[1]!);
    // A unit alone is one of it, at the beginning: "час", "сутки".
    const bare: Unit | undefined = rest === "" && number ? (last === null ? "minute" : NEXT[last]) : undefined;
    const unit: Unit | null = named ?? bare ?? null;
    if (unit === null || (!number && (last !== null || word![1]!.length < WHOLE_WORD))) return undefined;
    rest = named ? rest.slice(word![0].length) : rest;
    const half = named ? AND_HALF.exec(rest) : null;
    rest = half ? rest.slice(half[0].length) : rest;
    total += ((number?.value ?? 1) + (half ? 0.5 : 0)) * inMinutes[unit];
    last = unit;
    rest = rest.slice(BETWEEN.exec(rest)![0].length);
  }
  return Math.round(total);
}

/** The number that `text` begins with, in digits or in words, and what comes after it. */
function readNumber(text: string): { value: number; rest: string } | null {
  const digits = DIGITS.exec(text);
  if (digits) return { value: Number(`${digits[1]!.replaceAll(" ", "")}.${digits[2] ?? "0"}`) + (digits[3] ? 0.5 : 0), rest: text.slice(digits[0].length) };
  for (const [word, value] of WORDS.toReversed()) {
    const found = word.exec(text);
    const rest = found && text.slice(found[0].length);
    // "пол" begins other words too.
    if (rest && unitOf(WORD.exec(rest)?.[1] ?? "")) return { value, rest };
  }
  return null;
}

const unitOf = (word: string): Unit | null => (Object.keys(UNITS) as Unit[]).find((unit) => UNITS[unit].test(word)) ?? null;
