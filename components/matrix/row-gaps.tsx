"use client";
import { useTranslations } from "next-intl";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

/** What a row still lacks, quietly: the letter with a question mark, and in words for who asks. */
export function RowGaps({ gaps }: { gaps: "" | "A" | "R" | "AR" }) {
  const t = useTranslations("matrix");
  const { sign } = useScheme();
  return (["A", "R"] as const).filter((letter) => gaps.includes(letter)).map((letter) => (
    <span key={letter} title={t(`gap.${letter}`, { sign: sign(letter) })} className="inline-flex h-5 items-center rounded-xs border border-dashed border-warning px-1 text-xs font-medium text-warning">
      <span aria-hidden>{sign(letter)}?</span>
      <span className="sr-only">{t(`gap.${letter}`, { sign: sign(letter) })}</span>
    </span>
  ));
}
