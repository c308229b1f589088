"use client";
import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { hasAnswer } from "#model/questions.ts";
import type { Question } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";

type Props = { question: Question; isFirst: boolean; isLast: boolean; onBack: () => void; onNext: (marks: boolean) => void };

/** Back, on, and on with this question answered. */
export function InterviewSteps({ question, isFirst, isLast, onBack, onNext }: Props) {
  const t = useTranslations("audit.interview");
  const keys = useKeyNames();
  const canMark = question.status === "open" && hasAnswer(question);
  const big = "h-11 px-4 text-base";
  return (
    <footer className="shrink-0 border-t border-line bg-surface px-3 py-2 sm:px-8 sm:py-3">
      <div className="mx-auto flex w-full max-w-3xl items-center gap-2">
        <Button variant="ghost" className={big} aria-label={t("back")} disabled={isFirst} onClick={onBack}><ArrowLeft aria-hidden size={18} /><span className="max-sm:hidden">{t("back")}</span></Button>
        <Button variant={canMark ? "secondary" : "primary"} className={`${big} ml-auto max-sm:ml-0 max-sm:flex-1`} onClick={() => onNext(false)}>
          {hasAnswer(question) ? (isLast ? t("finish") : t("next")) : t("skip")}{!canMark && <><ArrowRight aria-hidden size={18} /><Chord keys={keys("Mod+Enter")} /></>}
        </Button>
        {canMark && <Button variant="primary" className={`${big} max-sm:flex-1`} onClick={() => onNext(true)}><Check aria-hidden size={18} />{t("answered")}<Chord keys={keys("Mod+Shift+Enter")} /></Button>}
      </div>
    </footer>
  );
}

/** The keys that press a main button. */
function Chord({ keys }: { keys: string }) {
  return <span aria-hidden className="flex max-lg:hidden"><Kbd className="h-5 border-transparent! bg-on-accent/15! text-on-accent!">{keys}</Kbd></span>;
}
