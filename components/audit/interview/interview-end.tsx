"use client";
import { useTranslations } from "next-intl";
import { countQuestions } from "#model/question-counts.ts";
import type { Question } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";

/** Past the last question: what has been answered, and what has not. */
export function InterviewEnd({ questions, onClose, onOpenOnes }: { questions: readonly Question[]; onClose: () => void; onOpenOnes: () => void }) {
  const t = useTranslations("audit.interview.end");
  const { all, answered } = countQuestions(questions);
  const open = all - answered;
  return (
    <div className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-8 sm:py-16">
      <h1 data-interview-head="" tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-lg text-ink-2">{open === 0 ? t("allAnswered") : t("body", { answered, open })}</p>
      <div className="mt-8 flex flex-wrap gap-2">
        <Button variant="primary" className="h-11 px-4" onClick={onClose}>{t("close")}</Button>
        {open > 0 && <Button className="h-11 px-4" onClick={onOpenOnes}>{t("openOnes")}</Button>}
      </div>
    </div>
  );
}
