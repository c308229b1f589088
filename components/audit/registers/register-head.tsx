"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { nextSort, type Sort } from "#components/ui/arrange-records.ts";
import type { Sortable } from "#components/audit/registers/column.ts";
import { TRACKS } from "#components/audit/registers/tracks.ts";

type Props = { sortables: readonly Pick<Sortable<never>, "id" | "head">[]; sort: Sort; onSort: (sort: Sort) => void };

/** The heads of a register's columns, which put it in order; only where the columns are side by side. */
export function RegisterHead({ sortables, sort, onSort }: Props) {
  const t = useTranslations("audit.registers");
  return (
    <div role="rowgroup" className="sticky top-0 z-10 hidden border-b border-line bg-surface @min-[1060px]:block">
      <div role="row" className={TRACKS}>
        {sortables.map(({ id, head }) => {
          const isBy = sort?.column === id;
          const Arrow = isBy && sort.isDown ? ArrowDown : ArrowUp;
          return (
            <div key={id} role="columnheader" aria-sort={isBy ? (sort.isDown ? "descending" : "ascending") : "none"} className={`flex min-w-0 ${id === "title" ? "pl-7" : ""}`}>
              <button type="button" title={t("sortBy", { column: head })} onClick={() => onSort(nextSort(sort, id))} className="group inline-flex h-8 max-w-full min-w-0 items-center gap-1 rounded-sm px-1.5 text-xs text-ink-3 hover:text-ink">
                <span className={`truncate ${isBy ? "font-medium text-ink" : ""}`}>{head}</span>
                <Arrow aria-hidden size={12} className={isBy ? "shrink-0 text-ink" : "shrink-0 opacity-0 group-hover:opacity-60"} />
              </button>
            </div>
          );
        })}
        <div role="columnheader" className="sr-only">{t("actions")}</div>
      </div>
    </div>
  );
}
