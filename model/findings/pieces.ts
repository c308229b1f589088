import { dataItems, type DataItem } from "#model/data-items.ts";

/** A piece of data in a text. `words`: what it is known by in other texts, made when it is asked for (see `data-index.ts`). */
export type Piece = DataItem & { words?: readonly string[] };

const known = new Map<string, WeakMap<object, readonly Piece[]>>();
const NONE: readonly Piece[] = [];

/** The pieces of data in one text of a record, read once for each state of the record: records are immutable. */
export function piecesOf<F extends string>(record: { readonly [K in F]: string }, field: F): readonly Piece[] {
  const text = record[field];
  if (text === "") return NONE;
  const records = known.get(field) ?? known.set(field, new WeakMap()).get(field)!;
  const found = records.get(record);
  if (found) return found;
  const pieces = dataItems(text);
  records.set(record, pieces);
  return pieces;
}
