"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import type { Question } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { PersonTag, ringOf } from "#components/live/person-tag.tsx";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useIsExpanded } from "#components/audit/audit-state.ts";
import { QuestionDetails } from "#components/audit/later.ts";
import { QuestionMenu } from "#components/audit/questions/question-menu.tsx";
import { RespondentName } from "#components/audit/questions/respondent-name.tsx";
import { StatusMark } from "#components/audit/questions/status-mark.tsx";
import type { QuestionHandling } from "#components/audit/questions/use-question-handling.ts";

type Props = { question: Question; canEdit: boolean; canMove: boolean; handling: QuestionHandling };

/** A question: a line with the beginning of its answer, which opens to all of it. Renders again for its own sake alone. */
export const QuestionRow = memo(function QuestionRow({ question, canEdit, canMove, handling }: Props) {
  const t = useTranslations("audit");
  const isExpanded = useIsExpanded(question.id);
  const details = useId();
  const { id, title } = question;
  return (
    <article aria-label={title || t("untitled")} data-anchor={`question/${id}`} className="min-w-0 flex-1 py-1.5">
      <div className="flex items-start gap-1">
        <IconButton data-stop="" size="sm" className="mt-0.5" label={isExpanded ? t("close") : t("open")} aria-expanded={isExpanded} aria-controls={details} onClick={() => handling.toggle(id)}>
          <ChevronRight aria-hidden size={16} className={`transition-transform ${isExpanded ? "rotate-90" : ""}`} />
        </IconButton>
        <div className="min-w-0 flex-1">
          <LiveText
            collection="questions" id={id} field="title" multiline aria-label={t("title")} placeholder={canEdit ? t("titlePlaceholder") : t("untitled")}
            onEnter={() => handling.finishTitle(id)} onKeyDown={(event) => handling.onTitleKey(event, id)}
            className="px-1.5 py-1 font-medium hover:bg-hover read-only:hover:bg-transparent"
          />
          {!isExpanded && <Excerpt question={question} canEdit={canEdit} onOpen={() => handling.expand(id)} />}
        </div>
        <div className="flex shrink-0 items-center gap-3 pt-1 pl-1 text-sm text-ink-2">
          {!isExpanded && <RespondentName respondent={question.respondent} empty="" className="w-44 max-md:hidden" />}
          {!isExpanded && <span className="flex lg:w-30"><StatusMark question={question} words="max-lg:sr-only" /></span>}
          <FindingMark place={`question/${id}`} name={title || t("untitled")} />
          <CommentMark anchor={{ kind: "question", id }} name={title || t("untitled")} className="-mr-1.5" />
          {canEdit && <QuestionMenu question={question} canMove={canMove} handling={handling} />}
        </div>
      </div>
      <div id={details} hidden={!isExpanded}>{isExpanded && <QuestionDetails question={question} canEdit={canEdit} onEscape={() => handling.collapse(id)} />}</div>
    </article>
  );
});

/** The beginning of the answer, and who else is writing it. */
function Excerpt({ question: { id, answer }, canEdit, onOpen }: { question: Question; canEdit: boolean; onOpen: () => void }) {
  const t = useTranslations("audit");
  const other = useWhoIsAt(`questions/${id}/answer`);
  const text = answer.trim();
  if (!text && !canEdit && !other) return null;
  return (
    <div className="relative" style={other ? { ...ringOf(other), borderRadius: 4 } : undefined}>
      {/* For the pointer: keys have the button before the title. */}
      <button type="button" tabIndex={-1} onClick={onOpen} className={`block w-full rounded-sm px-1.5 pb-0.5 text-left text-sm ${text ? "text-ink-2" : "text-ink-3"} hover:text-ink`}>
        <span className="line-clamp-2 wrap-anywhere">{text || t("noAnswer")}</span>
      </button>
      {other && <PersonTag person={other} />}
    </div>
  );
}
