/** Stands for what is no character, U+FFFD; as long as what it replaces. */
const MARK = "\ufffd";

/** A text without what neither PostgreSQL's jsonb nor another browser takes as it is: null characters and halves of surrogate pairs. As long as before. */
export const legible = (text: string): string => (text.includes("\0") || !text.isWellFormed() ? text.toWellFormed().replaceAll("\0", MARK) : text);

/** The same for every text and key within a value of a plan. */
export function legibleValue<T>(value: T): T {
  if (typeof value === "string") return legible(value) as T & string;
  if (typeof value !== "object" || value === null) return value;
  // The same shape again, of the same parts.
  if (Array.isArray(value)) return value.map(legibleValue) as T & unknown[];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [legible(key), legibleValue(part)])) as T & object;
}

/** The first `length` UTF-16 units of a text, without half a character at the end. */
export const cutText = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
