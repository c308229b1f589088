/** The currencies a workspace can reckon in: ISO 4217 codes. */
export const CURRENCIES = ["RUB", "EUR", "USD", "BYN", "KZT", "UAH", "GEL", "AMD", "UZS", "AED", "GBP", "CHF", "CNY", "TRY", "PLN"] as const;
export type Currency = (typeof CURRENCIES)[number];
/** The workspace's currency until somebody chooses one. */
export const currencyOf = (locale: string): Currency => (locale === "ru" ? "RUB" : "EUR");

/** The words and signs by which people call a currency; a sign that several share stands for whichever of them the workspace has. */
const NAMES: Readonly<Record<Currency, RegExp>> = {
  RUB: /^(₽|р|руб|рубл(ь|я|ей|и)|rub|rur|roubles?|rubles?)$/,
  EUR: /^(€|евро|eur|euros?)$/,
  USD: /^(\$|долл|доллар(а|ов|ы)?|usd|dollars?)$/,
  BYN: /^(br|byn|р|руб|рубл(ь|я|ей|и))$/,
  KZT: /^(₸|тг|тенге|kzt|tenge)$/,
  UAH: /^(₴|грн|грив(на|ны|ен)|uah)$/,
  GEL: /^(₾|ლ|лари|gel|lari)$/,
  AMD: /^(֏|драм(а|ов)?|amd)$/,
  UZS: /^(сум(а|ов)?|сўм|soʻm|uzs)$/,
  AED: /^(дирхам(а|ов)?|aed)$/,
  GBP: /^(£|фунт(а|ов)?|gbp|pounds?)$/,
  CHF: /^(франк(а|ов)?|chf|francs?)$/,
  CNY: /^(¥|юан(ь|я|ей)|cny|yuan)$/,
  TRY: /^(₺|лир(а|ы)?|try|lira)$/,
  PLN: /^(zł|злот(ый|ых)|pln)$/,
};
const TIMES: readonly (readonly [RegExp, number])[] = [[/^(k|к|т|тыс|тысяч[аи]?|thousand)$/, 1e3], [/^(m|млн|миллион(а|ов)?|mln|million)$/, 1e6]];

/** What is wrong with an amount that was typed: it is no number, or it is in another currency than the workspace's. */
export type MoneyProblem = "notUnderstood" | "otherCurrency";

/**
 * An amount of `currency` in what someone typed: "1500", "1 500 руб", "1500 ₽", "€20", "1,5 тыс.", "20k". A bare number is in `currency`. `readNumber`
 * reads the digits by the reader's language, and gives null for what is no number. Empty → null. Cents are kept, to the hundredth.
 */
export function parseMoney(text: string, currency: Currency, readNumber: (digits: string) => number | null): number | null | MoneyProblem {
  const said = text.trim().toLowerCase();
  if (said === "") return null;
  const found = /^([^\d\s.,+−–-]*)\s*([+−–-]?[\d.,\s’']*\d)\s*(.*)$/u.exec(said);
  if (!found) return "notUnderstood";
  const [, before = "", digits = "", after = ""] = found;
  const words = [before, ...after.split(/[\s.]+|(?<=\p{L})(?=[^\p{L}\s.])/u)].filter((word) => word !== "");
  let times = 1;
  let isOther = false;
  for (const word of words) {
    const factor = NAMES[currency].test(word) ? undefined : TIMES.find(([name]) => name.test(word));
    if (factor) times *= factor[1];
    else if (!NAMES[currency].test(word)) {
      if (!CURRENCIES.some((code) => NAMES[code].test(word))) return "notUnderstood";
      isOther = true;
    }
  }
  const number = readNumber(digits.trim());
  if (number === null) return "notUnderstood";
  return isOther ? "otherCurrency" : Math.round(number * times * 100) / 100;
}
