export const LOCALES = ["en", "ru"] as const;
export type Locale = (typeof LOCALES)[number];

/** The language of a page: what was chosen, else the first of the browser's languages that we speak, else Russian's neighbours get Russian. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const known = LOCALES.find((locale) => locale === chosen);
  if (known) return known;
  const wanted = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
    return { language: tag.split("-")[0]!, quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wanted.filter(({ language }) => NEAREST[language] !== undefined).sort((a, b) => b.quality - a.quality)[0];
  return best ? NEAREST[best.language]! : "en";
}

/** Where Russian is the second language, it is nearer than English. */
const NEAREST: Readonly<Record<string, Locale>> = { en: "en", ru: "ru", be: "ru", kk: "ru", ky: "ru", tg: "ru", uz: "ru" };
