"use client";
import { useLocale } from "next-intl";
import { useMemo, useState, type FocusEvent } from "react";
import { holdOrder, sortRecords, type Sort } from "#components/ui/arrange-records.ts";
import type { Sortable } from "#components/audit/registers/column.ts";
import { ALL, filterRecords, isChoosing, type Chosen, type Facet } from "#components/audit/registers/facets.ts";

type Register<R> = { readonly records: readonly R[]; readonly sortables: readonly Sortable<R>[]; readonly facets: readonly Facet<R>[]; readonly textOf: (record: R) => string };
type Held = { readonly sort: Sort; readonly chosen: Chosen; readonly ids: readonly string[] };

/** Which records of a register are shown, and in which order. While the keyboard is among them, none moves away under one's hands for what is typed. */
export function useRegisterView<R extends { readonly id: string }>({ records, sortables, facets, textOf }: Register<R>) {
  const locale = useLocale();
  const [sort, setSort] = useState<Sort>(null);
  const [chosen, setChosen] = useState<Chosen>(ALL);
  const [held, setHeld] = useState<Held | null>(null);
  const fitting = useMemo(() => {
    const found = isChoosing(chosen) ? filterRecords(records, chosen, facets, textOf) : records;
    const column = sortables.find(({ id }) => id === sort?.column);
    return column && sort ? sortRecords(found, column.sortBy, sort.isDown, locale) : found;
  }, [records, sortables, facets, textOf, chosen, sort, locale]);
  const isHeld = held !== null && held.sort === sort && held.chosen === chosen;
  const shown = useMemo(() => (isHeld ? holdOrder(held.ids, records, fitting) : fitting), [isHeld, held, records, fitting]);
  return {
    shown, sort, setSort, chosen, setChosen,
    hold: {
      onFocus: () => !isHeld && setHeld({ sort, chosen, ids: shown.map(({ id }) => id) }),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => !currentTarget.contains(relatedTarget) && setHeld(null),
    },
  };
}
