import { nameOf, recordOf } from "#model/activity/change.ts";
import type { Named, Params } from "#model/findings/finding.ts";
import type { Plan } from "#model/shape.ts";

/** How a language says what stands in params. `more`: how many of a list are not named. */
export type Sayings = {
  readonly quote: (title: string) => string;
  readonly untitled: string;
  readonly duration: (minutes: number) => string;
  readonly percent: (share: number) => string;
  readonly list: (names: readonly string[], more: number) => string;
};

/** Of a longer list only so many are named. */
const MOST_NAMED = 6;

/**
 * Params as values for a text: records become their quoted titles, lists of them one string, numbers whose name ends in `Minutes` durations, in `Share` (0–1) percent; other numbers stay
 * numbers, for plurals. A record that is gone is untitled.
 */
export function nameParams(plan: Plan, params: Params, say: Sayings): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sayOne(plan, name, value, say)]));
}

function sayOne(plan: Plan, name: string, value: Params[string], say: Sayings): string | number {
  if (typeof value === "number") return name.endsWith("Minutes") ? say.duration(value) : name.endsWith("Share") ? say.percent(value) : value;
  if (typeof value === "string") return value;
  if (!isList(value)) return titleOf(plan, value, say);
  return say.list(value.slice(0, MOST_NAMED).map((one) => titleOf(plan, one, say)), Math.max(0, value.length - MOST_NAMED));
}

const isList = (value: Named | readonly Named[]): value is readonly Named[] => Array.isArray(value);

function titleOf(plan: Plan, { in: list, id }: Named, say: Sayings): string {
  const record = recordOf(plan, list, id);
  const title = record ? nameOf(plan, list, record).trim() : "";
  return title ? say.quote(title) : say.untitled;
}
