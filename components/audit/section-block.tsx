"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { Button } from "#components/ui/button.tsx";
import type { useDragOrder } from "#components/ui/use-drag-order.ts";
import type { Group } from "#components/audit/arrange.ts";
import { ProgressBar } from "#components/audit/progress-bar.tsx";
import { QuestionItem } from "#components/audit/questions/question-item.tsx";
import type { QuestionHandling } from "#components/audit/questions/use-question-handling.ts";
import { SectionMenu } from "#components/audit/section-menu.tsx";
import type { SectionHandling } from "#components/audit/use-section-handling.ts";

type Props = {
  group: Group;
  /** All the section's questions, of which `group` may hold some. */
  all: Group["questions"];
  canEdit: boolean;
  /** Whether the whole questionnaire is shown, so that its order can be changed. */
  isWhole: boolean;
  drag: ReturnType<typeof useDragOrder>;
  questions: QuestionHandling;
  sections: SectionHandling;
};

/** A part of the questionnaire: its name, how far it is, its questions. */
export function SectionBlock({ group: { section, questions: shown }, all, canEdit, isWhole, drag, questions, sections }: Props) {
  const t = useTranslations("audit");
  const head = useId();
  const id = section?.id ?? null;
  const at = drag.place?.list === (id ?? "") ? drag.place.index : null;
  const markOf = (index: number) => (at === index ? "before" : at === index + 1 && index === shown.length - 1 ? "after" : null);
  return (
    <section aria-labelledby={head} data-section={id ?? ""} className="mb-8">
      <div className="sticky top-0 z-10 flex min-h-11 items-center gap-3 border-b border-line bg-surface">
        <h2 id={head} aria-label={section ? section.title || t("section.untitled") : t("section.none")} className="min-w-0 flex-1 text-lg font-semibold">
          {section ? (
            <LiveText
              collection="sections" id={section.id} field="title" multiline aria-label={t("section.title")} placeholder={canEdit ? t("section.placeholder") : t("section.untitled")}
              onEnter={() => sections.finishTitle(section.id)} onKeyDown={(event) => sections.onTitleKey(event, section.id)} className="-mx-1.5 px-1.5 py-1 hover:bg-hover read-only:hover:bg-transparent"
            />
          ) : t("section.none")}
        </h2>
        <ProgressBar questions={all} />
        {canEdit && section && <SectionMenu section={section} questions={all} handling={sections} />}
      </div>
      <ul {...(isWhole && drag.listOf(id ?? ""))} aria-labelledby={head} className="divide-y divide-line">
        {shown.map((question, index) => <QuestionItem key={question.id} question={question} mark={isWhole ? markOf(index) : null} canEdit={canEdit} canMove={canEdit && isWhole} drag={drag} handling={questions} />)}
        {shown.length === 0 && <li className={`py-3 text-sm text-ink-3 ${at === 0 ? "rounded-sm bg-accent-soft" : ""}`}>{t("section.empty")}</li>}
      </ul>
      {canEdit && section && isWhole && (
        <Button variant="ghost" size="sm" className="mt-1 -ml-2" data-add-question={section.id} onClick={() => questions.addAfter(section.id, all.at(-1)?.id ?? null)}><Plus aria-hidden size={16} />{t("add")}</Button>
      )}
    </section>
  );
}
