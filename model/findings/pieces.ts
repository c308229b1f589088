import { dataItems, type DataItem } from "#model/data-items.ts";

const known = new WeakMap<object, Map<string, readonly DataItem[]>>();
const NONE: readonly DataItem[] = [];

/** The pieces of data in one text of a record, read once for each state of the record: records are immutable. */
export function piecesOf<F extends string>(record: { readonly [K in F]: string }, field: F): readonly DataItem[] {
  const text = record[field];
  if (!text) return NONE;
  const fields = known.get(record) ?? new Map<string, readonly DataItem[]>();
  const pieces = fields.get(field) ?? dataItems(text);
  known.set(record, fields.set(field, pieces));
  return pieces;
}
