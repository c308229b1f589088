"use client";
import { MessagesSquare, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { questionOfHash } from "#components/live/question-address.ts";
import { useAsked } from "#components/live/use-asked.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { usePageActions, useShortcuts } from "#components/ui/page-actions.ts";
import { useDragOrder } from "#components/ui/use-drag-order.ts";
import type { Group } from "#components/audit/arrange.ts";
import { FilterBar } from "#components/audit/filter-bar.tsx";
import { isFiltering, NO_FILTER, type Filter } from "#components/audit/filter.ts";
import { NoQuestions } from "#components/audit/no-questions.tsx";
import { ProgressBar } from "#components/audit/progress-bar.tsx";
import { useQuestionHandling } from "#components/audit/questions/use-question-handling.ts";
import { SectionBlock } from "#components/audit/section-block.tsx";
import { useSectionHandling } from "#components/audit/use-section-handling.ts";

type Props = {
  groups: readonly Group[];
  shown: readonly Group[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  mine: ReadonlySet<string>;
  canEdit: boolean;
  onInterview: () => void;
};

/** The questionnaire as a list, in its sections. */
export function Questionnaire({ groups, shown, filter, onFilter, mine, canEdit, onInterview }: Props) {
  const t = useTranslations("audit");
  const isWhole = !isFiltering(filter);
  const all = useMemo(() => groups.flatMap(({ questions }) => questions), [groups]);
  const questions = useQuestionHandling({ groups, isWhole, canEdit });
  const sections = useSectionHandling(useMemo(() => groups.flatMap(({ section }) => section ?? []), [groups]));
  const drag = useDragOrder((id, { list, index }) => {
    const section = list || null;
    const of = groups.find((group) => (group.section?.id ?? null) === section)?.questions ?? [];
    const now = of.findIndex((question) => question.id === id);
    questions.moveTo(id, { section, index: now >= 0 && now < index ? index - 1 : index });
  });
  useAsked(questionOfHash, all, (id) => {
    onFilter(NO_FILTER);
    questions.expand(id);
  });
  useOffers(canEdit && all.length > 0 ? onInterview : null);

  if (groups.length === 0) return <NoQuestions canEdit={canEdit} onAddSection={sections.add} />;
  return (
    <div className="max-w-5xl">
      <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <ProgressBar questions={all} />
        {canEdit && (
          <div className="flex flex-wrap gap-2">
            <Button data-add-section="" onClick={sections.add}><Plus aria-hidden size={16} />{t("section.add")}</Button>
            {all.length > 0 && <Button variant="primary" onClick={onInterview}><MessagesSquare aria-hidden size={16} />{t("interview.start")}</Button>}
          </div>
        )}
      </div>
      <FilterBar filter={filter} onFilter={onFilter} questions={all} mine={mine} shown={shown.reduce((sum, group) => sum + group.questions.length, 0)} />
      {shown.map((group) => (
        <SectionBlock
          key={group.section?.id ?? ""} group={group} all={groups.find(({ section }) => section?.id === group.section?.id)?.questions ?? []}
          canEdit={canEdit} isWhole={isWhole} drag={drag} questions={questions} sections={sections}
        />
      ))}
      {shown.length === 0 && <EmptyState title={t("filter.nothing")} action={<Button onClick={() => onFilter(NO_FILTER)}>{t("filter.clear")}</Button>} />}
    </div>
  );
}

/** What the palette and the list of keys say of this page. */
function useOffers(onInterview: (() => void) | null): void {
  const t = useTranslations("audit");
  usePageActions(useMemo(() => (onInterview ? [{ id: "audit.interview", label: t("interview.start"), also: t("interview.also"), icon: <MessagesSquare aria-hidden />, run: onInterview }] : []), [t, onInterview]));
  useShortcuts(useMemo(() => [{
    title: t("keys.title"),
    rows: [
      { label: t("keys.go"), keys: ["ArrowUp", "ArrowDown"] }, { label: t("keys.open"), keys: ["Enter"] }, { label: t("keys.add"), keys: ["Enter"] },
      { label: t("keys.next"), keys: ["Mod+Enter"] }, { label: t("keys.answered"), keys: ["Mod+Shift+Enter"] }, { label: t("keys.move"), keys: ["Alt+ArrowUp", "Alt+ArrowDown"] },
    ],
  }], [t]));
}
