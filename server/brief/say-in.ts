import { createTranslator } from "next-intl";
import type { BriefLocale, Say } from "#model/brief/words.ts";

// As the pages' own texts are fetched: the build turns both into what needs no parser.
const MESSAGES = { en: async () => (await import("#messages/en.json")).default, ru: async () => (await import("#messages/ru.json")).default };

/** Says texts in a language, whichever the asker's own is. */
export async function sayIn(locale: BriefLocale): Promise<Say> {
  const t = createTranslator({ locale, messages: await MESSAGES[locale]() });
  // The model names its texts by whole keys, which it cannot know the types of; a test assembles every chapter in both languages.
  return (key, values) => t(key as never, values as never);
}
