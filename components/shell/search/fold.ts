/** Text as it is compared: small letters, without accents, ё as е. */
export const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of a folded text. */
export const wordsOf = (folded: string): readonly string[] => folded.match(WORDS) ?? [];
