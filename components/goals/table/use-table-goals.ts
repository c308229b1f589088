"use client";
import { useLocale } from "next-intl";
import { useMemo, useState, type FocusEvent } from "react";
import { checkInsOf } from "#model/goal-progress.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { holdOrder, sortRecords, type Sort } from "#components/ui/arrange-records.ts";
import type { Arranged } from "#components/goals/arrange.ts";
import { COLUMN_IDS, COLUMNS, type TableGoal } from "#components/goals/table/columns.ts";

type Held = { readonly sort: Sort; readonly ids: readonly string[] };

/** The goals in the order of a column, without one the main ones first. While the keyboard is among them, none moves away for what is typed. */
export function useTableGoals({ main, later }: Arranged) {
  const locale = useLocale();
  const checkIns = usePlan((plan) => plan.checkIns);
  const participants = usePlan((plan) => plan.participants);
  const [sort, setSort] = useState<Sort>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const all = useMemo(() => [...main, ...later].map((goal): TableGoal => ({
    ...goal, now: checkInsOf(checkIns, goal.id).at(-1)?.value ?? null, ownerName: participants.find(({ id }) => id === goal.owner)?.title ?? "",
  })), [main, later, checkIns, participants]);
  const sorted = useMemo(() => {
    const column = COLUMN_IDS.find((id) => id === sort?.column);
    return column && sort ? sortRecords(all, COLUMNS[column], sort.isDown, locale) : all;
  }, [all, sort, locale]);
  // Without a column the order is the plan's, which changes only by hand.
  const isHeld = held !== null && sort !== null && held.sort === sort;
  const shown = isHeld ? holdOrder(held.ids, all, sorted) : sorted;
  return {
    shown, sort, setSort,
    hold: {
      onFocus: () => void (!isHeld && setHeld({ sort, ids: shown.map(({ id }) => id) })),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => void (!currentTarget.contains(relatedTarget) && setHeld(null)),
    },
  };
}
