/** A bar on a scale from 0 to 100; it starts at zero's place, so its length is to the number as any other's on the scale. */
export type Bar = { readonly start: number; readonly length: number };
export type Measure = {
  /** Which way the goal goes; null until both numbers are known. */
  readonly direction: "up" | "down" | "same" | null;
  /** How far, in the goal's unit, not below zero. */
  readonly change: number | null;
  /** The same as a share of the baseline, 0.5 for a half; null where that says nothing. */
  readonly share: number | null;
  readonly baseline: Bar | null;
  readonly target: Bar | null;
};

/** What a goal's two numbers say. The scale always holds zero: a bar that does not start there would lie about the difference. */
export function readMeasure(baseline: number | null, target: number | null): Measure {
  const known = [baseline, target].filter((number) => number !== null);
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low;
  const bar = (number: number | null): Bar | null =>
    number === null || span === 0 ? null : { start: ((Math.min(0, number) - low) / span) * 100, length: (Math.abs(number) / span) * 100 };
  const bars = { baseline: bar(baseline), target: bar(target) };
  if (baseline === null || target === null) return { direction: null, change: null, share: null, ...bars };
  // 0.3 − 0.1 is not 0.2 in binary: what people see is rounded to more places than they type.
  const change = Number(Math.abs(target - baseline).toPrecision(12));
  const direction = change === 0 ? "same" : target > baseline ? "up" : "down";
  return { direction, change, share: baseline === 0 || change === 0 ? null : change / Math.abs(baseline), ...bars };
}
