/**
 * Reads a number as people type it: with the decimal mark of `locale` or the other one, with spaces, apostrophes or
 * marks between thousands. Null when it is no number. "1,500" is 1500 in English and 1.5 in Russian.
 */
export function parseNumber(text: string, locale: string): number | null {
  const compact = text.trim().replaceAll(/(?<=\d)[\s’'](?=\d)/gu, "").replace(/^[−–]\s*/u, "-").replace(/^\+/, "");
  const parts = /^(-?)([\d.,]*\d[\d.,]*)$/.exec(compact);
  if (!parts) return null;
  const plain = withoutGroups(parts[2]!, locale);
  if (plain === null) return null;
  const number = Number(parts[1]! + plain);
  return Object.is(number, -0) ? 0 : number;
}

/** The digits with "." as the decimal mark; null when the marks make no sense. */
function withoutGroups(digits: string, locale: string): string | null {
  const marks = [...digits.replaceAll(/\d/g, "")];
  const last = marks.at(-1);
  if (last === undefined) return digits;
  const isGrouped = marks.every((mark) => mark === last) && (marks.length > 1 || (last === groupOf(locale) && isThousands(digits, last)));
  if (isGrouped) return isThousands(digits, last) ? digits.replaceAll(last, "") : null;
  const [whole, fraction] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)];
  const other = last === "." ? "," : ".";
  if (marks.length > 1 && !isThousands(whole, other)) return null;
  return `${whole.replaceAll(other, "") || "0"}.${fraction || "0"}`;
}

const isThousands = (digits: string, mark: string): boolean => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(digits);
const groupOf = (locale: string): string | undefined => new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === "group")?.value;
