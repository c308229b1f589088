import { daysBetween } from "#model/days.ts";
import type { CheckIn, Goal } from "#model/shape.ts";

/** Where everything stands in a chart, per cent of its width from the left and of its height from the top. */
export type ChartScale = {
  readonly points: readonly { readonly checkIn: CheckIn; readonly x: number; readonly y: number }[];
  readonly baseline: number | null;
  readonly target: number | null;
  readonly due: number | null;
  /** The days at its two ends. */
  readonly from: string;
  readonly to: string;
};

/** Free at every edge, per cent. */
const MARGIN = 8;

/** The chart of a goal's check-ins, which come in their order and are one at least: from the first day to the due one or, past it, to the last. */
export function scaleChart({ baseline, target, due }: Pick<Goal, "baseline" | "target" | "due">, checkIns: readonly CheckIn[]): ChartScale {
  const days = [...checkIns.map(({ at }) => at), ...(due === null ? [] : [due])].sort();
  const [from, to] = [days[0]!, days.at(-1)!];
  const values = [...checkIns.map(({ value }) => value), baseline, target].filter((value) => value !== null);
  const x = within(0, daysBetween(from, to));
  const y = within(Math.max(...values), Math.min(...values));
  return {
    points: checkIns.map((checkIn) => ({ checkIn, x: x(daysBetween(from, checkIn.at)), y: y(checkIn.value) })),
    baseline: baseline === null ? null : y(baseline), target: target === null ? null : y(target), due: due === null ? null : x(daysBetween(from, due)),
    from, to,
  };
}

/** Where between two ends a number is; in the middle where the ends are one. */
const within = (start: number, end: number) => (at: number): number => (start === end ? 50 : MARGIN + ((at - start) / (end - start)) * (100 - 2 * MARGIN));

/** Two labels beside lines at `a` and `b`, apart at least by `gap`, as near to their lines as that lets them be. */
export function spread(a: number, b: number, gap: number): readonly [number, number] {
  const lacks = gap - Math.abs(a - b);
  if (lacks <= 0) return [a, b];
  const push = a <= b ? lacks / 2 : -lacks / 2;
  return [a - push, b + push];
}
