"use client";
import { ArrowDown, ArrowUp, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Sort } from "#components/ui/arrange-records.ts";
import type { Sortable } from "#components/audit/registers/column.ts";
import { ALL, countFacet, isChoosing, type Chosen, type Facet } from "#components/audit/registers/facets.ts";

type Props<R> = {
  records: readonly R[];
  sortables: readonly Sortable<R>[];
  facets: readonly Facet<R>[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** What adds another. */
  children: ReactNode;
};

/** What a register shows of itself: by words, by facets, in which order where no heads say it. */
export function RegisterTools<R>({ records, sortables, facets, chosen, onChoose, sort, onSort, children }: Props<R>) {
  const t = useTranslations("audit");
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || chosen.text === "") return;
    event.stopPropagation();
    onChoose({ ...chosen, text: "" });
  };
  return (
    <div role="search" aria-label={t("registers.filter")} className="mb-4 flex flex-wrap items-center gap-2">
      <div className="relative min-w-40 flex-1 basis-48">
        <Search aria-hidden size={16} className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
        <Input type="search" aria-label={t("registers.search")} placeholder={t("registers.search")} value={chosen.text} maxLength={120} onValueChange={(text) => onChoose({ ...chosen, text })} onKeyDown={clearOnEscape} className="pl-8" />
      </div>
      {facets.map((facet) => <FacetChoice key={facet.id} records={records} facet={facet} value={chosen.facets[facet.id] ?? null} onChange={(value) => onChoose({ ...chosen, facets: { ...chosen.facets, [facet.id]: value } })} />)}
      <div className="flex min-w-0 flex-1 basis-40 gap-1 @min-[1060px]:hidden">
        <Select<string | null>
          aria-label={t("registers.order")} value={sort?.column ?? null} onValueChange={(column) => onSort(column === null ? null : { column, isDown: false })}
          options={[{ value: null, label: t("registers.ownOrder") }, ...sortables.map(({ id, head }) => ({ value: id, label: t("registers.sortBy", { column: head }) }))]}
        />
        {sort && <IconButton label={sort.isDown ? t("registers.descending") : t("registers.ascending")} onClick={() => onSort({ ...sort, isDown: !sort.isDown })}>{sort.isDown ? <ArrowDown aria-hidden size={16} /> : <ArrowUp aria-hidden size={16} />}</IconButton>}
      </div>
      {isChoosing(chosen) && <IconButton label={t("filter.clear")} onClick={() => onChoose(ALL)}><X aria-hidden size={16} /></IconButton>}
      {children}
    </div>
  );
}

function FacetChoice<R>({ records, facet, value, onChange }: { records: readonly R[]; facet: Facet<R>; value: string | null; onChange: (value: string | null) => void }) {
  const t = useTranslations("audit.filter");
  const counts = countFacet(records, facet);
  const options = facet.options.filter((option) => counts.has(option.value) || option.value === value);
  return (
    <Select<string | null>
      aria-label={facet.label} value={value} onValueChange={onChange} className="w-auto! min-w-36 flex-1 basis-36 @min-[1060px]:max-w-52"
      options={[{ value: null, label: facet.all }, ...options.map((option) => ({ value: option.value, label: t("withCount", { status: option.label, count: counts.get(option.value) ?? 0 }) }))]}
    />
  );
}
