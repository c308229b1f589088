"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Question } from "#model/shape.ts";
import { RespondentChoice } from "#components/audit/questions/respondent-choice.tsx";
import { StatusChoice } from "#components/audit/questions/status-choice.tsx";

/** Whose answer it is, and how far the question is. */
export function QuestionFacts({ question, canEdit }: { question: Question; canEdit: boolean }) {
  const t = useTranslations("audit");
  return (
    <dl className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <Fact name={t("respondent")}><RespondentChoice question={question} canEdit={canEdit} /></Fact>
      <Fact name={t("status.label")}><StatusChoice question={question} canEdit={canEdit} /></Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-2 max-sm:w-full">
      <dt className="text-sm text-ink-3 max-sm:w-24 max-sm:shrink-0">{name}</dt>
      <dd className="flex min-h-8 min-w-0 items-center max-sm:flex-1">{children}</dd>
    </div>
  );
}
