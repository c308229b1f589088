"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { nextSort, type Sort } from "#components/ui/arrange-records.ts";
import type { Column, Line, Stop } from "#components/figures/table/column.ts";

type Props = Pick<Column<Line>, "id" | "head" | "over" | "mark" | "kind"> & { sort: Sort; onSort: (sort: Sort) => void; stop: Stop; isCorner?: boolean };

/** The head of a column, which puts the lines in order. */
export function SortHead({ id, head, over, mark, kind, sort, onSort, stop, isCorner = false }: Props) {
  const t = useTranslations("figures.table");
  const isBy = sort?.column === id;
  const Arrow = isBy && sort.isDown ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={isBy ? (sort.isDown ? "descending" : "ascending") : "none"} className={`sticky top-0 h-px border-r border-b border-line bg-surface p-0 align-bottom font-normal ${isCorner ? "left-0 z-30" : "z-20"}`}>
      <button
        type="button" {...stop} title={t("sortBy", { column: [over, head].filter(Boolean).join(" › ") })} onClick={() => onSort(nextSort(sort, id))}
        className={`group relative flex size-full min-h-16 flex-col justify-end gap-0.5 px-2 py-2 text-xs -outline-offset-2 hover:bg-hover ${isCorner || kind === "words" ? "items-start text-left" : "items-center text-center"}`}
      >
        {over && <span className="line-clamp-2 max-w-full text-ink-3 wrap-anywhere">{over}</span>}
        {mark}
        <span className={`line-clamp-4 max-w-full wrap-anywhere ${isBy ? "font-semibold text-ink" : isCorner ? "text-ink-3" : "font-medium text-ink-2"}`}>{head}</span>
        <Arrow aria-hidden size={12} className={`absolute top-1.5 right-1.5 ${isBy ? "text-ink" : "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"}`} />
      </button>
    </th>
  );
}
