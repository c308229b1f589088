/** Texts that are told apart by neither case nor the dots of ё. */
export const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Whether every word that is looked for stands in a text. */
export function hasWords(text: string, looked: string): boolean {
  const folded = fold(text);
  return fold(looked).split(/\s+/).every((word) => folded.includes(word));
}
