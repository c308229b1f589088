"use client";
import { createLate } from "#components/ui/late.ts";

/** Words that no page needs to be used: each language is fetched when it is first wanted. */
const WORDS = {
  en: createLate(() => import("#messages/later/en.json").then((loaded) => loaded.default)),
  ru: createLate(() => import("#messages/later/ru.json").then((loaded) => loaded.default)),
};

/** The words in a language that come with no page; null until they are here. */
export const useLaterWords = (locale: string) => WORDS[locale === "ru" ? "ru" : "en"].use((words) => words);
