"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { nextSort, type Sort } from "#components/ui/arrange-records.ts";
import { COLUMN_IDS } from "#components/goals/table/columns.ts";

/** The columns' heads, which put the goals in order. */
export function GoalTableHead({ sort, onSort, canEdit }: { sort: Sort; onSort: (sort: Sort) => void; canEdit: boolean }) {
  const t = useTranslations("goals.table");
  return (
    <thead className="border-b border-line text-xs text-ink-3">
      <tr>
        {COLUMN_IDS.map((id) => {
          const isBy = sort?.column === id;
          const Arrow = isBy && sort.isDown ? ArrowDown : ArrowUp;
          return (
            <th key={id} scope="col" aria-sort={isBy ? (sort.isDown ? "descending" : "ascending") : "none"} className="text-left font-normal">
              <button type="button" title={t("sortBy", { column: t(id) })} onClick={() => onSort(nextSort(sort, id))} className="group inline-flex h-8 max-w-full min-w-0 items-center gap-1 rounded-sm px-1.5 hover:text-ink">
                <span className={`truncate ${isBy ? "font-medium text-ink" : ""}`}>{t(id)}</span>
                <Arrow aria-hidden size={12} className={isBy ? "shrink-0 text-ink" : "shrink-0 opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"} />
              </button>
            </th>
          );
        })}
        <th scope="col" className="px-1.5 text-left font-normal">{t("main")}</th>
        {canEdit && <th scope="col"><span className="sr-only">{t("actions")}</span></th>}
      </tr>
    </thead>
  );
}
