"use client";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WalkAnswers } from "#components/map/walk/use-walk-answers.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { StepAnswer } from "#model/walk.ts";

const ICONS = { so: Check, notSo: X } as const;
const KEYS = { so: "Y", notSo: "N" } as const;

/** Whether the step is as I know it, and how many say so. */
export function WalkAnswer({ answers: { share, mayAnswer, give } }: { answers: WalkAnswers }) {
  const t = useTranslations("map.walk");
  const { so, notSo, old, mine, isMineOld } = share;
  const said = [so > 0 && t("share.so", { count: so }), notSo > 0 && t("share.notSo", { count: notSo }), old > 0 && t("share.old", { count: old })].filter(Boolean).join(" · ");
  if (!mayAnswer && !said) return null;
  const isMine = (answer: StepAnswer) => mine === answer && !isMineOld;
  return (
    <>
      {mayAnswer && (
        <div role="group" aria-label={t("isItSo")} className="flex gap-2 max-sm:w-full">
          {(["so", "notSo"] as const).map((answer) => {
            const Icon = ICONS[answer];
            return (
              <Button key={answer} aria-pressed={isMine(answer)} onClick={() => give(answer)} className={`max-sm:h-10! max-sm:flex-1 ${isMine(answer) ? "border-accent! bg-accent-soft! text-accent-strong!" : ""}`}>
                <Icon aria-hidden size={16} />{t(`answer.${answer}`)}<Kbd className="pointer-coarse:hidden">{KEYS[answer]}</Kbd>
              </Button>
            );
          })}
        </div>
      )}
      <p role="status" className="min-w-0 text-sm text-ink-2 empty:hidden">{isMineOld ? t("changedSince") : said}</p>
    </>
  );
}
