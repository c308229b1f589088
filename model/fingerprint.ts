import { digest } from "lib0/hash/sha256";
import { toHexString } from "lib0/buffer";
import { encodeUtf8 } from "lib0/string";
import type { Plan } from "#model/shape.ts";

/** Parts that plans did not have at first: while empty they are as good as not there, so that what was approved before is still what it was. */
const LATER: readonly string[] = ["requirements", "candidates", "scores", "chapters"] satisfies (keyof Plan)[];
/** What is remarked on a plan, and how strictly it is checked. */
const BESIDE: readonly string[] = ["rules", "dispositions"] satisfies (keyof Plan)[];

/** SHA-256, in hexadecimal, of what a plan says: equal for equal plans, whatever ways led to them. Findings that were accepted, and rules that were set, are no part of it. */
export function fingerprintOf(plan: Plan): string {
  const said = Object.fromEntries(Object.entries(plan).filter(([name, list]) => !BESIDE.includes(name) && !(LATER.includes(name) && list.length === 0)));
  return toHexString(digest(encodeUtf8(JSON.stringify(said, inOrder))));
}

/** A record's fields in the order of their names: it says nothing. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
