"use client";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "#model/shape.ts";
import type { useDragOrder } from "#components/ui/use-drag-order.ts";
import { QuestionRow } from "#components/audit/questions/question-row.tsx";
import type { QuestionHandling } from "#components/audit/questions/use-question-handling.ts";

type Props = { question: Question; mark: "before" | "after" | null; canEdit: boolean; canMove: boolean; drag: ReturnType<typeof useDragOrder>; handling: QuestionHandling };

/** One question in its section: what it is dragged by, and a mark where what is dragged would go. */
export function QuestionItem({ question, mark, canEdit, canMove, drag, handling }: Props) {
  const t = useTranslations("audit");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears the keys of the fields and buttons in it.
    <li data-question={question.id} {...drag.itemOf(question.id)} onKeyDown={(event) => handling.onKey(event, question.id)} className={`relative flex scroll-mt-14 items-start ${drag.dragged === question.id ? "opacity-50" : ""}`}>
      {mark && <span aria-hidden className={`pointer-events-none absolute inset-x-0 h-0.5 rounded-xs bg-accent ${mark === "before" ? "-top-px" : "-bottom-px"}`} />}
      {canMove && (
        <button
          {...drag.handleOf(question.id)} type="button" tabIndex={-1} title={t("handleHint")} aria-label={t("handle", { title: question.title || t("untitled") })}
          className="mt-2 -ml-6 inline-flex h-6 w-6 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-3 opacity-0 transition-opacity hover:bg-hover hover:text-ink focus-visible:opacity-100 active:cursor-grabbing [li:hover>&]:opacity-100 max-sm:hidden pointer-coarse:hidden"
        >
          <GripVertical aria-hidden size={16} />
        </button>
      )}
      <QuestionRow question={question} canEdit={canEdit} canMove={canMove} handling={handling} />
    </li>
  );
}
