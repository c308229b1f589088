"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { signOf } from "#model/matrix/schemes.ts";
import type { Plan } from "#model/shape.ts";
import type { MatrixLetter } from "#components/matrix/letters.ts";

type Scheme = Plan["scheme"];
type Translate = ReturnType<typeof useTranslations<"matrix">>;
/** What a letter is called in a scheme, its keys, and what it means in few words and in many. */
export type LetterWords = (letter: MatrixLetter, what: "name" | "keys" | "short" | "means") => string;

export const letterWords = (t: Translate, scheme: Scheme): LetterWords => (letter, what) =>
  (scheme === "DACI" && letter !== "S" ? t(`daci.${letter}.${what}`) : t(`letter.${letter}.${what}`));

/** The letters of the plan's scheme in signs and words. */
export function useScheme(): { scheme: Scheme; words: LetterWords; sign: (letter: MatrixLetter) => string } {
  const t = useTranslations("matrix");
  const scheme = usePlan(useCallback((plan: Plan) => plan.scheme, []));
  return useMemo(() => ({ scheme, words: letterWords(t, scheme), sign: (letter: MatrixLetter) => signOf(scheme, letter) }), [t, scheme]);
}
