/** The order of a table: by one of its columns; null is the plan's own. */
export type Sort = { readonly column: string; readonly isDown: boolean } | null;
/** What a record is ordered by; null, "not known", comes last either way. */
export type SortKey = string | number | null;

/** What pressing a column's head does: upwards by it, downwards by it, the plan's order again. */
export function nextSort(sort: Sort, column: string): Sort {
  if (sort?.column !== column) return { column, isDown: false };
  return sort.isDown ? null : { column, isDown: true };
}

/** Records in the order of their keys; those with equal ones stay as they were. */
export function sortRecords<R>(records: readonly R[], keyOf: (record: R) => SortKey, isDown: boolean, locale: string): readonly R[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = isDown ? -1 : 1;
  const keyed = records.map((record) => ({ record, key: keyOf(record) }));
  return keyed.sort(({ key: a }, { key: b }) => {
    if (isUnknown(a) || isUnknown(b)) return Number(isUnknown(a)) - Number(isUnknown(b));
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b)));
  }).map(({ record }) => record);
}

const isUnknown = (key: SortKey): key is null | "" => key === null || key === "";

/** What is shown while somebody is at it: in the order that they see, what has come since at its end, without what is gone. */
export function holdOrder<R extends { readonly id: string }>(held: readonly string[], all: readonly R[], fitting: readonly R[]): readonly R[] {
  const there = new Map(all.map((record) => [record.id, record]));
  const known = new Set(held);
  return [...held.flatMap((id) => there.get(id) ?? []), ...fitting.filter(({ id }) => !known.has(id))];
}

export const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);
