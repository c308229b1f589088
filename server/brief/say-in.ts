import { createTranslator } from "next-intl";
import type { BriefLocale, Say } from "#model/brief/words.ts";
import en from "#messages/en.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };

const MESSAGES = { en, ru };

/** Says texts in a language, whichever the asker's own is. */
export function sayIn(locale: BriefLocale): Say {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  // The model names its texts by whole keys, which it cannot know the types of; a test assembles every chapter in both languages.
  return (key, values) => t(key as never, values as never);
}
