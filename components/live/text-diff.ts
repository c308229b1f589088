/** One replacement in a text, in UTF-16 units. */
export type Edit = { readonly at: number; readonly remove: number; readonly insert: string };
/** A change of a Y.Text as its events tell it. */
export type Delta = readonly { readonly retain?: number; readonly insert?: unknown; readonly delete?: number }[];

/**
 * The edit that turned `before` into `after` and left the caret at `caret`; null when they are equal. Among equal readings
 * ("aa" → "aaa") it takes the one at the caret, so that it does not move what others type beside it.
 */
export function diffAtCaret(before: string, after: string, caret: number): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const tail = Math.min(after.length - caret, shorter);
  while (end < tail && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  let start = 0;
  while (start < shorter - end && before[start] === after[start]) start++;
  // Half a surrogate pair is no character: Yjs would store a replacement mark.
  if (start > 0 && isHigh(before, start - 1) && (isLow(before, start) || isLow(after, start))) start--;
  if (end > 0 && isLow(before, before.length - end) && (isHigh(before, before.length - end - 1) || isHigh(after, after.length - end - 1))) end--;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

/**
 * Where a caret at `position` stands after `delta`. What is inserted exactly there goes behind it (`side` "before": the caret
 * stays with what it follows) or pushes it on ("after").
 */
export function shiftCaret(position: number, delta: Delta, side: "before" | "after" = "before"): number {
  let at = 0;
  let caret = position;
  for (const { retain, insert, delete: removed } of delta) {
    if (at > caret) break;
    if (retain !== undefined) at += retain;
    else if (removed !== undefined) caret -= Math.min(removed, Math.max(0, caret - at));
    else {
      const length = typeof insert === "string" ? insert.length : 1;
      if (at < caret || (at === caret && side === "after")) caret += length;
      at += length;
    }
  }
  return caret;
}

/** The same edit, made on the text after `delta`. */
export function shiftEdit(edit: Edit, delta: Delta): Edit {
  const at = shiftCaret(edit.at, delta, edit.remove > 0 ? "after" : "before");
  const end = shiftCaret(edit.at + edit.remove, delta);
  return { at, remove: Math.max(0, end - at), insert: edit.insert };
}

const isHigh = (text: string, index: number): boolean => inRange(text.charCodeAt(index), 0xd800, 0xdbff);
const isLow = (text: string, index: number): boolean => inRange(text.charCodeAt(index), 0xdc00, 0xdfff);
const inRange = (code: number, from: number, to: number): boolean => code >= from && code <= to;
