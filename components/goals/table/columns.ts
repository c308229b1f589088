import type { SortKey } from "#components/ui/arrange-records.ts";
import type { Goal } from "#model/shape.ts";

/** A goal, and what only its links and check-ins know: where its metric is now, and who owns it. */
export type TableGoal = Goal & { readonly now: number | null; readonly ownerName: string };

/** The columns of the table, and what each orders goals by; by the last one nobody orders. */
export const COLUMNS = {
  goal: ({ title }) => title, metric: ({ metric }) => metric, unit: ({ unit }) => unit, baseline: ({ baseline }) => baseline, now: ({ now }) => now,
  target: ({ target }) => target, due: ({ due }) => due, owner: ({ ownerName }) => ownerName,
} as const satisfies Readonly<Record<string, (goal: TableGoal) => SortKey>>;
export type ColumnId = keyof typeof COLUMNS;
// The keys of the table above, which `Object.keys` calls strings.
export const COLUMN_IDS = Object.keys(COLUMNS) as ColumnId[];
