import { digest } from "lib0/hash/sha256";
import { toHexString } from "lib0/buffer";
import { encodeUtf8 } from "lib0/string";
import type { Plan } from "#model/shape.ts";

/** SHA-256, in hexadecimal, of what a plan says: equal for equal plans, whatever ways led to them. */
export const fingerprintOf = (plan: Plan): string => toHexString(digest(encodeUtf8(JSON.stringify(plan, inOrder))));

/** A record's fields in the order of their names: it says nothing. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
