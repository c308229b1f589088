import { medianOf } from "#bench/report.ts";
import type { PartName, SubjectName } from "#bench/live/options.ts";

/** Figures by name; null for what could not be measured here. */
export type Figures = Readonly<Record<string, number | null>>;
/** One measurement of one server: `at` is what was varied, such as the number of people. */
export type Measured = { readonly part: PartName; readonly subject: SubjectName; readonly at: string; readonly figures?: Figures; readonly failure?: string };
/** All repetitions of one together: medians, and why some or all of them failed. */
export type Row = { readonly part: PartName; readonly subject: SubjectName; readonly at: string; readonly figures: Figures | null; readonly failures: readonly string[] };

/** Puts repetitions together, in the order in which they first came. */
export function gatherRows(measured: readonly Measured[]): Row[] {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    const key = JSON.stringify([one.part, one.at, one.subject]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const { part, subject, at } = group[0]!;
    const figures = group.flatMap((one) => (one.figures ? [one.figures] : []));
    return { part, subject, at, figures: figures.length > 0 ? mediansOf(figures) : null, failures: group.flatMap(({ failure }) => (failure ? [failure] : [])) };
  });
}

function mediansOf(all: readonly Figures[]): Figures {
  return Object.fromEntries(Object.keys(all[0]!).map((name) => {
    const values = all.map((figures) => figures[name] ?? null).filter((value) => value !== null);
    return [name, values.length > 0 ? medianOf(values) : null];
  }));
}

/** What of a measurement is a number, for the row; yes and no as 1 and 0, so that a median says what most said. */
export function figuresOf(values: object): Figures {
  const kept = Object.entries(values).filter(([, value]) => value === null || typeof value === "number" || typeof value === "boolean");
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === "boolean" ? Number(value) : (value as number | null)]));
}
