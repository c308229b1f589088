/** The languages a template can be written in. */
export type TemplateLocale = "ru" | "en";
/** A text in both languages, Russian first. */
export type Words = readonly [ru: string, en: string];
/** Picks the language once, so that a template reads as data. */
export const inLanguage = (locale: TemplateLocale) => (words: Words): string => words[locale === "ru" ? 0 : 1];
