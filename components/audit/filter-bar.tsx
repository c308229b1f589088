"use client";
import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { QUESTION_STATUSES, type Question } from "#model/shape.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Dot } from "#components/ui/dot.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { isFiltering, ME, NO_FILTER, NOBODY, type Filter } from "#components/audit/filter.ts";

type Props = { filter: Filter; onFilter: (filter: Filter) => void; questions: readonly Question[]; mine: ReadonlySet<string>; shown: number };

/** Which questions are shown: by words, by how far they are, by whom they are asked. */
export function FilterBar({ filter, onFilter, questions, mine, shown }: Props) {
  const t = useTranslations("audit");
  const participants = usePlan((plan) => plan.participants);
  const asked = new Set(questions.map(({ respondent }) => respondent));
  const count = (status: Question["status"]) => questions.filter((question) => question.status === status).length;
  const statuses = [{ value: "all" as const, label: t("filter.all") }, ...QUESTION_STATUSES.map((status) => ({ value: status, label: t("filter.withCount", { status: t(`filter.${status}`), count: count(status) }) }))];
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || filter.text === "") return;
    event.stopPropagation();
    onFilter({ ...filter, text: "" });
  };
  return (
    <div role="search" aria-label={t("filter.title")} className="mb-6 flex flex-wrap items-center gap-2">
      <div className="relative min-w-40 flex-1 basis-48 max-sm:w-full max-sm:flex-none">
        <Search aria-hidden size={16} className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
        <Input type="search" aria-label={t("filter.text")} placeholder={t("filter.text")} value={filter.text} maxLength={120} onValueChange={(text) => onFilter({ ...filter, text })} onKeyDown={clearOnEscape} className="pl-8" />
      </div>
      <Segmented
        label={t("filter.status")} value={filter.status} onValueChange={(status) => onFilter({ ...filter, status })} className="max-sm:hidden"
        options={statuses}
      />
      <Select aria-label={t("filter.status")} value={filter.status} onValueChange={(status) => onFilter({ ...filter, status })} className="min-w-0 flex-1 sm:hidden" options={statuses} />
      <Select<string | null>
        aria-label={t("filter.respondent")} value={filter.respondent} onValueChange={(respondent) => onFilter({ ...filter, respondent })} className="sm:w-52! max-sm:flex-1"
        options={[
          { value: null, label: t("filter.everyone") },
          ...(mine.size > 0 ? [{ value: ME, label: t("filter.me") }] : []),
          { value: NOBODY, label: t("filter.nobody") },
          ...participants.filter(({ id }) => asked.has(id) || filter.respondent === id).map(({ id, title, colour }) => ({ value: id, label: title || t("untitledParticipant"), icon: <Dot colour={colour} /> })),
        ]}
      />
      {isFiltering(filter) && <IconButton label={t("filter.clear")} onClick={() => onFilter(NO_FILTER)}><X aria-hidden size={16} /></IconButton>}
      <p role="status" className="sr-only">{isFiltering(filter) ? t("filter.shown", { count: shown }) : ""}</p>
    </div>
  );
}
