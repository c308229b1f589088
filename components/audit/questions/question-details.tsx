"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Question } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { useAuditState } from "#components/audit/audit-state.ts";
import { focusAfter } from "#components/audit/focus-question.ts";
import { LINK_KINDS } from "#components/audit/links/link-kinds.ts";
import { Links } from "#components/audit/links/links.tsx";
import { QuestionFacts } from "#components/audit/questions/question-facts.tsx";
import { TurnInto } from "#components/audit/turn/turn-into.tsx";

type Props = { question: Question; canEdit: boolean; onEscape: () => void };

/** All of a question below its title: the answer, whose it is, how far it is, and what it speaks of. */
export function QuestionDetails({ question, canEdit, onEscape }: Props) {
  const t = useTranslations("audit");
  const { id, answer } = question;
  const { awaited } = useAuditState();
  useEffect(() => {
    if (awaited.get() !== id) return;
    awaited.set(null);
    focusAfter(() => undefined, id, "answer");
  }, [awaited, id]);
  return (
    <div className="flex flex-col gap-3 pt-2 pb-4 pl-7 max-sm:pl-1">
      {(canEdit || answer.trim()) ? (
        <LiveText
          collection="questions" id={id} field="answer" multiline aria-label={t("answer")} placeholder={t("answerPlaceholder")} onEscape={onEscape}
          className={canEdit ? "min-h-22 border border-line bg-raised px-3 py-2 focus:border-line-strong" : "px-1.5 py-0.5"}
        />
      ) : <p className="px-1.5 text-ink-3">{t("noAnswerYet")}</p>}
      <QuestionFacts question={question} canEdit={canEdit} />
      {(canEdit || hasLinks(question)) && <Links question={question} canEdit={canEdit} />}
      {canEdit && <TurnInto question={question} />}
    </div>
  );
}

const hasLinks = (question: Question): boolean => LINK_KINDS.some((kind) => question[kind].length > 0);
