/** Stands for what is no character, U+FFFD; as long as what it replaces. */
const MARK = "\ufffd";
/** What PostgreSQL's jsonb does not take, and what XML does not, so that an office program calls the file damaged. */
// oxlint-disable-next-line no-control-regex -- it is what is looked for
const NO_CHARACTER = /[\0\ufffe\uffff]/g;

/** A text without what is no character: U+0000, U+FFFE, U+FFFF and halves of surrogate pairs. As long as before. */
export const legible = (text: string): string => text.toWellFormed().replace(NO_CHARACTER, MARK);

/** The same for every text and key within a plain value. */
export function legibleValue<T>(value: T): T {
  if (typeof value === "string") return legible(value) as T & string;
  if (typeof value !== "object" || value === null) return value;
  // The same shape again, of the same parts.
  if (Array.isArray(value)) return value.map(legibleValue) as T & unknown[];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [legible(key), legibleValue(part)])) as T & object;
}

/** The first `length` UTF-16 units of a text, without half a character at the end. */
export const cutText = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
