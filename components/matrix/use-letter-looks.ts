"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { IN_CELL, lettersOf, type MatrixLetter } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

/** How a letter is shown and heard in the scheme of the plan. */
export type LetterLook = { readonly sign: string; readonly heard: string; readonly isKnown: boolean };
export type LetterLooks = Readonly<Record<MatrixLetter, LetterLook>>;

/** Made once for all cells: there are thousands of them. */
export function useLetterLooks(): LetterLooks {
  const t = useTranslations("matrix");
  const { scheme, sign, words } = useScheme();
  return useMemo(() => {
    const known = lettersOf(scheme);
    const look = (letter: MatrixLetter): LetterLook => ({ sign: sign(letter), heard: t("cell.letter", { letter: sign(letter), word: words(letter, "name") }), isKnown: known.includes(letter) });
    return Object.fromEntries(IN_CELL.map((letter) => [letter, look(letter)])) as Record<MatrixLetter, LetterLook>;
  }, [t, scheme, sign, words]);
}
