import type { Piece } from "#model/findings/pieces.ts";

/** Whose data it is tells nothing of what data it is: "client's details" and "client's order" are two things. */
const WHOSE = /^(?:клиент|заказчик|покупател|компани|организаци|фирм|client|customer|buyer|company|firm)/;
const SHORTEST = 3;
const ENDING = 2;

/** What is known to be there, looked up by words: people seldom call the same data by the same name twice. */
export type DataIndex = { add(pieces: readonly Piece[]): void; has(piece: Piece): boolean };

/**
 * An index of pieces of data by their words. A piece is there when one that was added shares a word with it that says what it is, but for an
 * ending of two letters at most ("адрес" and "адреса", "invoice" and "invoices"). Lenient on purpose: what is only worded otherwise must
 * not be called missing.
 */
export function createDataIndex(): DataIndex {
  const known = new Set<string>();
  return {
    add(pieces) {
      for (const piece of pieces) for (const word of wordsOf(piece)) known.add(word);
    },
    has: (piece) => wordsOf(piece).some((word) => known.has(word)),
  };
}

/** The words of a piece that say what it is, whole and without their endings; the piece itself where none does. */
function wordsOf(piece: Piece): readonly string[] {
  return (piece.words ??= readWords(piece.key));
}

function readWords(key: string): readonly string[] {
  const telling = (key.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST && !WHOSE.test(word));
  const words = telling.flatMap((word) => Array.from({ length: ENDING + 1 }, (_, cut) => word.slice(0, Math.max(SHORTEST, word.length - cut))));
  return words.length > 0 ? [...new Set(words)] : [key];
}
