"use client";
import { createTranslator, useLocale, useMessages } from "next-intl";
import { useMemo } from "react";
import { useLaterWords } from "#components/live/later-words.ts";
import { createLate } from "#components/ui/late.ts";
import { mergeWords } from "#model/brief/merge-words.ts";
import type { BriefLocale, Say } from "#model/brief/words.ts";

type Words = Parameters<typeof mergeWords>[0];
const words = (loaded: { default: unknown }): Words => loaded.default as Words;

// The language that the pages are not in is fetched when the document is asked for in it.
const OTHER = { en: createLate(() => import("#messages/en.json").then(words)), ru: createLate(() => import("#messages/ru.json").then(words)) };
const NOTHING = createLate(async (): Promise<Words | null> => null);

/** Says texts in a language, whichever the pages are in; null until its words are here. */
export function useSay(language: BriefLocale): Say | null {
  const [isOwn, ownWords] = [useLocale() === language, useMessages() as unknown as Words];
  const fetched = (isOwn ? NOTHING : OTHER[language]).use((loaded) => loaded);
  const later = useLaterWords(language);
  const known = isOwn ? ownWords : fetched;
  // The model names its texts by whole keys, which it cannot know the types of; a test assembles every chapter in both languages.
  return useMemo(() => (known && later ? (createTranslator({ locale: language, messages: mergeWords(known, later) as never }) as unknown as Say) : null), [language, known, later]);
}
