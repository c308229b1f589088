import { fold } from "#components/ui/fold.ts";

/** Whether every word that is looked for stands in a text. */
export function hasWords(text: string, looked: string): boolean {
  const folded = fold(text);
  return fold(looked).split(/\s+/).every((word) => folded.includes(word));
}
