import { Check, CheckCheck, Circle, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "#model/shape.ts";
import { hasAnswer } from "#model/questions.ts";

type Props = { question: Pick<Question, "status" | "answer">; size?: number; /** For its words; they are for screen readers alone unless it says otherwise. */ words?: string };

/** How far a question is, as a sign and in words: open, begun, answered, confirmed. */
export function StatusMark({ question, size = 16, words = "sr-only" }: Props) {
  const t = useTranslations("audit.status");
  const is = question.status === "open" && hasAnswer(question) ? "begun" : question.status;
  const Icon = { open: Circle, begun: CircleDashed, answered: Check, confirmed: CheckCheck }[is];
  const tone = { open: "text-ink-3", begun: "text-warning", answered: "text-accent", confirmed: "text-success" }[is];
  return (
    <span title={t(is)} className="inline-flex shrink-0 items-center gap-1.5">
      <Icon aria-hidden size={size} className={tone} />
      <span className={words}>{t(is)}</span>
    </span>
  );
}
