"use client";
import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { PRIORITIES, REQUIREMENT_AREAS, type Requirement } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { PriorityMark } from "#components/brief/priority-mark.tsx";
import { CONCERNS, GROUPINGS, isFiltering, keyOf, NO_FILTER, UNDECIDED, type Filter, type Grouping } from "#components/brief/requirements/arrange.ts";

type Props = {
  requirements: readonly Requirement[];
  shown: number;
  by: Grouping;
  onBy: (by: Grouping) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  counts: Readonly<Record<Filter["concern"], number>>;
};

/** Which requirements are shown and how they are put together. */
export function RequirementTools({ requirements, shown, by, onBy, filter, onFilter, counts }: Props) {
  const t = useTranslations("requirements");
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || filter.text === "") return;
    event.stopPropagation();
    onFilter({ ...filter, text: "" });
  };
  const count = (test: (requirement: Requirement) => boolean) => requirements.filter(test).length;
  return (
    <div role="search" aria-label={t("filter.label")} className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
      <div className="relative min-w-40 flex-1 basis-48">
        <Search aria-hidden size={16} className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
        <Input type="search" aria-label={t("filter.text")} placeholder={t("filter.text")} value={filter.text} maxLength={120} onValueChange={(text) => onFilter({ ...filter, text })} onKeyDown={clearOnEscape} className="pl-8" />
      </div>
      <Select<string | null>
        aria-label={t("priority")} value={filter.priority} onValueChange={(priority) => onFilter({ ...filter, priority })} className="w-auto! min-w-40 flex-1 basis-40 sm:max-w-52"
        options={[{ value: null, label: t("filter.anyPriority") }, ...[...PRIORITIES, null].map((value) => ({
          value: value ?? UNDECIDED, label: t("filter.withCount", { name: t(`priorities.${value ?? "none"}`), count: count((one) => one.priority === value) }), icon: <PriorityMark priority={value} />,
        }))]}
      />
      <Select<string | null>
        aria-label={t("area")} value={filter.area} onValueChange={(area) => onFilter({ ...filter, area })} className="w-auto! min-w-40 flex-1 basis-40 sm:max-w-52"
        options={[{ value: null, label: t("filter.anyArea") }, ...REQUIREMENT_AREAS.filter((area) => area === filter.area || requirements.some((one) => keyOf(one, "area") === area)).map((value) => ({
          value, label: t("filter.withCount", { name: t(`areas.${value}`), count: count((one) => one.area === value) }),
        }))]}
      />
      {(counts.gone > 0 || counts.untraced > 0 || filter.concern !== "all") && (
        <Select
          aria-label={t("filter.concern")} value={filter.concern} onValueChange={(concern) => onFilter({ ...filter, concern })} className="w-auto! min-w-40 flex-1 basis-40 sm:max-w-60"
          options={CONCERNS.map((value) => ({ value, label: value === "all" ? t("filter.concerns.all") : t("filter.withCount", { name: t(`filter.concerns.${value}`), count: counts[value] }) }))}
        />
      )}
      {isFiltering(filter) && <IconButton label={t("filter.clear")} onClick={() => onFilter(NO_FILTER)}><X aria-hidden size={16} /></IconButton>}
      <Segmented label={t("by.label")} value={by} onValueChange={onBy} options={GROUPINGS.map((value) => ({ value, label: t(`by.${value}`) }))} />
      <p role="status" className="sr-only">{isFiltering(filter) ? t("filter.shown", { count: shown }) : ""}</p>
    </div>
  );
}
