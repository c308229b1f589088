import type { Locale } from "#app/locale.ts";

const COMMON = {
  en: async () => (await import("#messages/en.json")).default,
  ru: async () => (await import("#messages/ru.json")).default,
};
const APART = {
  en: async () => (await import("#messages/apart/en.json")).default,
  ru: async () => (await import("#messages/apart/ru.json")).default,
};

/** The words that come with every page. */
export const commonWords = (locale: Locale) => COMMON[locale]();

export type CommonWords = Awaited<ReturnType<typeof commonWords>>;

/** All words that pages are made of on the server; those apart go to the browser with the one page that hands them to `ApartWords`. */
export const pageWords = async (locale: Locale) => ({ ...(await COMMON[locale]()), ...(await APART[locale]()) });
