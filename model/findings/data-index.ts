import type { DataItem } from "#model/data-items.ts";

/** Whose data it is tells nothing of what data it is: "client's details" and "client's order" are two things. */
const WHOSE = /^(клиент|заказчик|покупател|компани|организаци|фирм|client|customer|buyer|company|firm)/;
const HEAD = 3;

/** What is known to be there, looked up by words: people seldom call the same data by the same name twice. */
export type DataIndex = { add(piece: DataItem): void; has(piece: DataItem): boolean };

/**
 * An index of pieces of data by their words. A piece is there when one that was added shares a word with it that says what it is; endings do
 * not count ("адрес" and "адреса", "invoice" and "invoices"). Lenient on purpose: what is only worded otherwise must not be called missing.
 */
export function createDataIndex(): DataIndex {
  const byHead = new Map<string, Set<string>>();
  return {
    add(piece) {
      for (const word of wordsOf(piece)) {
        const head = word.slice(0, HEAD);
        byHead.set(head, (byHead.get(head) ?? new Set()).add(word));
      }
    },
    has(piece) {
      return wordsOf(piece).some((word) => {
        const alike = byHead.get(word.slice(0, HEAD));
        return alike !== undefined && (alike.has(word) || [...alike].some((other) => isSameWord(word, other)));
      });
    },
  };
}

const known = new WeakMap<DataItem, readonly string[]>();

/** The words of a piece that say what it is; the piece itself where none does. */
function wordsOf(piece: DataItem): readonly string[] {
  const found = known.get(piece);
  if (found) return found;
  const telling = (piece.key.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= HEAD && !WHOSE.test(word));
  const words = telling.length > 0 ? telling : [piece.key];
  known.set(piece, words);
  return words;
}

/** Alike but for an ending of two letters. */
function isSameWord(a: string, b: string): boolean {
  const alike = Math.max(HEAD, Math.min(a.length, b.length) - 2);
  return a.slice(0, alike) === b.slice(0, alike);
}
