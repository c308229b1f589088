/** Texts that are told apart by neither case nor the dots of ё. */
export const fold = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
