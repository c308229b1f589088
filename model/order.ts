import { generateKeyBetween } from "fractional-indexing";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export type Ordered = { readonly id: string; readonly order: string };

/** The total order of records: by key, then by id, so that equal keys sort alike in every browser. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A key that sorts right after the record `after` (null: before all; undefined: after all) among `sorted`.
 * Three random digits follow, so that two people who insert at the same place do not get the same key.
 */
export function orderAfter(sorted: readonly Ordered[], after: string | null | undefined): string {
  const index = after === undefined ? sorted.length - 1 : after === null ? -1 : sorted.findIndex((item) => item.id === after);
  const low = sorted[index]?.order ?? null;
  const high = sorted.slice(index + 1).find((item) => low === null || item.order > low)?.order ?? null;
  return between(low, high);
}

function between(low: string | null, high: string | null): string {
  try {
    const key = generateKeyBetween(low, high);
    const digits = crypto.getRandomValues(new Uint8Array(3));
    const jittered = key + DIGITS[digits[0]! % 62] + DIGITS[digits[1]! % 62] + DIGITS[1 + (digits[2]! % 61)];
    return high === null || jittered < high ? jittered : key;
  } catch {
    // A neighbour's key is not a valid fractional index (a garbled document): fall back to the end of the valid ones.
    return generateKeyBetween(null, null);
  }
}
