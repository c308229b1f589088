"use client";
import { ListFilter, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { countAsked, NO_FILTER, type Filter } from "#components/matrix/filter/filter.ts";
import { FilterForm } from "#components/matrix/later.ts";

type Props = { filter: Filter; onFilter: (filter: Filter) => void };

/** Asks which rows to show. */
export function FilterButton({ filter, onFilter }: Props) {
  const t = useTranslations("matrix.filter");
  const asked = countAsked(filter);
  return (
    <Popover
      title={t("title")} align="end" className="w-80"
      trigger={<Button variant="ghost"><ListFilter aria-hidden size={16} />{t("button")}{asked > 0 && <Badge tone="accent"><span aria-hidden>{asked}</span><span className="sr-only">{t("asked", { count: asked })}</span></Badge>}</Button>}
    >
      <FilterForm filter={filter} onFilter={onFilter} />
    </Popover>
  );
}

/** That not all is shown, how much is not, and the way back. */
export function FilterLine({ filter, onFilter, shown, all }: Props & { shown: number; all: number }) {
  const t = useTranslations("matrix.filter");
  const isAsked = countAsked(filter) > 0;
  return (
    <div className={isAsked ? "mx-4 mb-3 flex min-h-9 items-center gap-2 rounded-md bg-accent-soft pr-1 pl-3 text-sm text-ink sm:mx-8" : "contents"}>
      <p role="status" aria-label={t("title")} className={isAsked ? "min-w-0 flex-1" : "sr-only"}>{isAsked ? t("shown", { shown, hidden: all - shown }) : ""}</p>
      {isAsked && <Button variant="ghost" size="sm" onClick={() => onFilter(NO_FILTER)}><X aria-hidden size={16} />{t("clear")}</Button>}
    </div>
  );
}
