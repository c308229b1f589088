import { hasWords } from "#components/ui/words.ts";

/** One way in which a register's records are told apart, to show some of them. */
export type Facet<R> = {
  readonly id: string;
  readonly label: string;
  /** What stands for all of them. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly of: (record: R) => string | null;
};
/** Stands for "not said" among a facet's values. */
export const UNSAID = "+unsaid";

export type Chosen = { readonly text: string; readonly facets: Readonly<Record<string, string | null>> };
export const ALL: Chosen = { text: "", facets: {} };

export const isChoosing = ({ text, facets }: Chosen): boolean => text.trim() !== "" || Object.values(facets).some((value) => value != null);

/** The records that fit the words and every facet. */
export function filterRecords<R>(records: readonly R[], { text, facets }: Chosen, by: readonly Facet<R>[], textOf: (record: R) => string): readonly R[] {
  return records.filter((record) => hasWords(textOf(record), text.trim()) && by.every(({ id, of }) => facets[id] == null || (of(record) ?? UNSAID) === facets[id]));
}

/** How many records each of a facet's values has, those with none left out. */
export function countFacet<R>(records: readonly R[], { of }: Facet<R>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(of(record) ?? UNSAID, (counts.get(of(record) ?? UNSAID) ?? 0) + 1);
  return counts;
}
