"use client";
import { useTranslations } from "next-intl";
import type { Question, Section } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { Links } from "#components/audit/links/links.tsx";
import { QuestionFacts } from "#components/audit/questions/question-facts.tsx";
import { TurnInto } from "#components/audit/turn/turn-into.tsx";

/** The question that is being asked, large enough to be read across a table. */
export function OneQuestion({ section, question }: { section: Section | null; question: Question }) {
  const t = useTranslations("audit");
  const { id, title } = question;
  return (
    <article aria-label={title || t("untitled")} data-anchor={`question/${id}`} className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6 sm:px-8 sm:py-12">
      <div>
        {section && <p className="mb-2 text-sm font-medium text-accent">{section.title || t("section.untitled")}</p>}
        <h1 data-interview-head="" tabIndex={-1} className="text-2xl font-semibold tracking-tight text-balance outline-none max-sm:text-xl">{title || t("untitled")}</h1>
      </div>
      <QuestionFacts question={question} canEdit />
      <LiveText
        collection="questions" id={id} field="answer" multiline aria-label={t("answer")} placeholder={t("answerPlaceholder")}
        className="min-h-40 border border-line-strong bg-raised px-4 py-3 text-lg sm:min-h-52"
      />
      <Links question={question} canEdit />
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1"><TurnInto question={question} /></div>
        <CommentMark anchor={{ kind: "question", id }} name={title || t("untitled")} className="h-9 min-w-9" />
      </div>
    </article>
  );
}
