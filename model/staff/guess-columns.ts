import { isAddress } from "#model/address-list.ts";

/** What a column of a staff list holds; several may hold parts of the name. */
export const STAFF_FACTS = ["department", "position", "name", "email", "headcount"] as const;
export type StaffFact = (typeof STAFF_FACTS)[number];
export type StaffColumns = readonly (StaffFact | null)[];
export type StaffGuess = {
  /** The row with the columns' names; null where there is none. */
  readonly heads: number | null;
  readonly columns: StaffColumns;
};

/** How columns are called in Russian and English, the surest first: "full name" before "name of the department". */
const NAMES: readonly (readonly [StaffFact, RegExp])[] = [
  ["email", /почт|mail|мейл|имейл|(эл\.|электронн\S*) ?адрес/],
  ["headcount", /числен|колич|кол-во|штатн\S* един|ставк|сколько|чел(\.|овек)|head ?count|number of|employees$|^people$|^fte$|^qty$/],
  ["department", /отдел|подраздел|департ|служб|цех|управлен|филиал|department|division|^dept|^team$|^unit$/],
  ["position", /должност|специальн|профес|^роль|^позиц|position|job|title|^role/],
  ["name", /ф\.? ?и\.? ?о|фамил|^имя|отчеств|сотрудник|работник|имя|name|^employee$|^person$/],
];
/** What staff lists hold besides, and is of no use here, whoever's it is. */
const OTHER = /телефон|phone|mobile|дата|date|birth|оклад|зарплат|salary|табел|адрес|address|паспорт/;
/** A staff list may begin with its title and the company's. */
const HEAD_ROWS = 12;

/** Which column holds what, by the names at their heads; without heads, by what is in them: only addresses can be told. */
export function guessColumns(rows: readonly (readonly string[])[]): StaffGuess {
  const read = rows.slice(0, HEAD_ROWS).map((row) => row.map(factOf));
  const known = read.map((facts) => new Set(facts.filter((fact) => fact !== null)).size);
  const most = Math.max(0, ...known);
  const heads = most === 0 ? -1 : known.indexOf(most);
  const width = rows[0]?.length ?? 0;
  if (heads >= 0 && (most > 1 || width === 1 || rows[heads]!.filter((cell) => cell !== "").length > 1)) return { heads, columns: unique(read[heads]!) };
  const addresses = Array.from({ length: width }, (_, column) => rows.some((row) => isAddress(row[column] ?? "")));
  return { heads: null, columns: unique(addresses.map((holds) => (holds ? "email" : null))) };
}

function factOf(head: string): StaffFact | null {
  const text = head.toLowerCase().replace(/ё/g, "е").trim();
  // A sentence, an address or a figure is no column's name.
  if (text === "" || text.length > 40 || text.includes("@") || /^\d/.test(text)) return null;
  const fact = NAMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return fact !== "email" && OTHER.test(text) ? null : fact;
}

/** The first column of each; only names may have several, for surname and first name. */
const unique = (facts: StaffColumns): StaffColumns => facts.map((fact, index) => (fact !== null && fact !== "name" && facts.indexOf(fact) < index ? null : fact));
