import { countQuestions } from "#model/question-counts.ts";
import type { Question } from "#model/shape.ts";
import { useTranslations } from "next-intl";

/** How many of some questions have an answer and a confirmed one: drawn, and in words. */
export function ProgressBar({ questions, className = "" }: { questions: readonly Question[]; className?: string }) {
  const t = useTranslations("audit");
  const { all, answered, confirmed } = countQuestions(questions);
  if (all === 0) return null;
  const share = (count: number) => `${(count / all) * 100}%`;
  return (
    <span className={`inline-flex items-center gap-3 text-sm text-ink-2 tabular-nums ${className}`}>
      <span aria-hidden className="relative block h-1.5 w-24 shrink-0 overflow-hidden rounded-xs bg-sunken max-sm:w-12">
        <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: share(answered) }} />
        <span className="absolute inset-y-0 left-0 bg-success" style={{ width: share(confirmed) }} />
      </span>
      <span>
        {t("progress", { answered, all })}
        <span className="text-ink-3 max-sm:sr-only">{confirmed > 0 && t("progressConfirmed", { confirmed })}</span>
      </span>
    </span>
  );
}
