import { fold, wordsOf } from "#components/shell/search/fold.ts";
import { typedEitherWay } from "#components/shell/search/layouts.ts";

/** A thing that can be found: by its own words, or, less well, by those of where it is. */
export type Findable = { readonly label: string; readonly context: string };
type Indexed<T> = { readonly item: T; readonly label: string; readonly context: string; readonly words: readonly string[] };

const EXACT = 1000;
const BEGINS = 800;
const WORD = 600;
const WITHIN = 350;
const SLIP = 220;
const SCATTERED = 120;
/** Words of where a thing is say less than its own. */
const IN_CONTEXT = 0.3;
/** What was typed counts more than what the same keys mean on the other layout. */
const OTHER_LAYOUT = 0.9;
/** A slip of the finger is looked for in words from this length on, scattered letters from that. */
const MIN_SLIP = 4;
const MIN_SCATTERED = 3;

/** Makes things ready to be found among; done once for many queries. */
export function indexItems<T extends Findable>(items: readonly T[]): readonly Indexed<T>[] {
  return items.map((item) => {
    const label = fold(item.label);
    return { item, label, context: fold(item.context), words: wordsOf(label) };
  });
}

/** The best `most` of what a query may mean, best first; what matches equally well stays in order, shorter names first. Every word of the query is found in each. */
export function rank<T extends Findable>(index: readonly Indexed<T>[], query: string, most: number): readonly T[] {
  const ways = typedEitherWay(query).map((typed) => fold(typed).trim()).filter((typed) => typed !== "");
  const found: { item: T; score: number }[] = [];
  for (const entry of index) {
    let score = 0;
    ways.forEach((typed, way) => (score = Math.max(score, scoreOf(entry, typed) * (way === 0 ? 1 : OTHER_LAYOUT))));
    if (score > 0) found.push({ item: entry.item, score: score - Math.min(entry.label.length, 100) / 10 });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most).map(({ item }) => item);
}

function scoreOf({ label, context, words }: Indexed<unknown>, typed: string): number {
  if (label === typed) return EXACT;
  if (label.startsWith(typed)) return BEGINS;
  const parts = typed.split(/\s+/);
  let sum = 0;
  for (const part of parts) {
    const score = Math.max(scorePart(part, label, words), context.includes(part) ? scorePart(part, context, []) * IN_CONTEXT : 0);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / parts.length;
}

function scorePart(part: string, text: string, words: readonly string[]): number {
  const at = text.indexOf(part);
  if (at >= 0) return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!) || words.some((word) => word.startsWith(part)) ? WORD : part.length > 1 ? WITHIN : 0;
  if (part.length >= MIN_SLIP && words.some((word) => isSlip(part, word))) return SLIP;
  return part.length >= MIN_SCATTERED && isScattered(part, words) ? SCATTERED : 0;
}

/** Whether `part` is the beginning of `word` with one letter wrong, missing, too many, or two swapped. */
function isSlip(part: string, word: string): boolean {
  let at = 0;
  while (at < part.length && part[at] === word[at]) at++;
  if (at === 0) return false;
  const rest = part.slice(at);
  const isSwapped = rest.length > 1 && word.startsWith(rest[1]! + rest[0]! + rest.slice(2), at);
  return word.startsWith(rest.slice(1), at + 1) || word.startsWith(rest, at + 1) || word.startsWith(rest.slice(1), at) || isSwapped;
}

/** Whether the letters of `part` begin words of the text, one after another: "spd" in "sign, pay, deliver". */
function isScattered(part: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    let taken = 0;
    while (at < part.length && taken < word.length && part[at] === word[taken]) [at, taken] = [at + 1, taken + 1];
    if (at === part.length) return true;
  }
  return false;
}
