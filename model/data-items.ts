/** One piece of data that a step takes or gives: as it was first written, and the key by which the same piece is known elsewhere. */
export type DataItem = { readonly key: string; readonly name: string };

/**
 * The pieces of data in what people typed, "Имя, телефон; адрес": parted by commas, semicolons, line ends and bullets, but not within brackets.
 * The same piece written twice comes once. The key ignores case, "ё", quotes, a leading article and spaces.
 */
export function dataItems(text: string): readonly DataItem[] {
  const items = new Map<string, DataItem>();
  for (const part of partsOf(text)) {
    const name = part.trim().replace(/^[-–—•*·\s]+/, "").replace(/[.\s]+$/, "");
    const key = keyOf(name);
    if (key && !items.has(key)) items.set(key, { key, name });
  }
  return [...items.values()];
}

/** Shorter words must be the same letter by letter. */
const STEM = 4;

/** Whether two pieces are the same but for the endings of their words, up to two letters: "телефон" and "телефоны", "order number" and "order numbers". */
export function isSameData(a: DataItem, b: DataItem): boolean {
  if (a.key === b.key) return true;
  const [some, others] = [a.key.split(" "), b.key.split(" ")];
  return some.length === others.length && some.every((word, index) => isSameWord(word, others[index]!));
}

function isSameWord(a: string, b: string): boolean {
  const alike = Math.max(STEM, Math.min(a.length, b.length) - 2);
  return a === b || (Math.abs(a.length - b.length) <= 2 && a.length >= alike && b.length >= alike && a.slice(0, alike) === b.slice(0, alike));
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let [depth, part] = [0, ""];
  for (const letter of text) {
    if (letter === "(" || letter === "[") depth++;
    if (letter === ")" || letter === "]") depth = Math.max(0, depth - 1);
    if (letter === "\n" || letter === "•" || letter === ";" || (letter === "," && depth === 0)) {
      parts.push(part);
      part = "";
      if (letter === "\n") depth = 0;
    } else part += letter;
  }
  return [...parts, part];
}

const keyOf = (name: string): string =>
  name.toLowerCase().replaceAll("ё", "е").replace(/[«»"“”„'’]/g, "").replace(/^(the|a|an) /, "").replace(/\s+/g, " ").trim();
