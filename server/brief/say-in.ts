import { createTranslator } from "next-intl";
import { mergeWords } from "#model/brief/merge-words.ts";
import type { BriefLocale, Say } from "#model/brief/words.ts";

// As the pages' own texts are fetched: the build turns both into what needs no parser.
const MESSAGES = {
  en: async () => mergeWords((await import("#messages/en.json")).default, (await import("#messages/later/en.json")).default),
  ru: async () => mergeWords((await import("#messages/ru.json")).default, (await import("#messages/later/ru.json")).default),
};

/** Says texts in a language, whichever the asker's own is. */
export async function sayIn(locale: BriefLocale): Promise<Say> {
  // The model names its texts by whole keys, which it cannot know the types of; a test assembles every chapter in both languages.
  return createTranslator({ locale, messages: (await MESSAGES[locale]()) as never }) as unknown as Say;
}
