import * as z from "#model/schema.ts";
import { ID_PATTERN } from "#model/ids.ts";

/** The kinds of field a record can have. How each is stored is `document.ts`'s business alone. */
export type Field<T = unknown> =
  /** Text people type together, a `Y.Text`; plain string in the plan. `max` is in UTF-16 units. */
  | { kind: "text"; max: number }
  /** One value, last writer wins; `fallback` stands in for an absent or unreadable one. */
  | { kind: "value"; schema: z.Schema<T>; fallback: T }
  /** The id of a record of `to`; null in the plan when unset or when that record is gone. */
  | { kind: "ref"; to: RefTarget }
  /** A set of ids of records of `to`, merged member by member. */
  | { kind: "refs"; to: RefTarget }
  /** A set of words from `words`, merged word by word. */
  | { kind: "tags"; words: readonly string[] };

export type RefTarget = "goals" | "participants" | "systems" | "channels" | "processes" | "steps" | "activities" | "sections" | "phases" | "requirements" | "candidates";
export type Fields = Record<string, Field>;

export const idSchema = z.string().regex(ID_PATTERN);

export type FieldValue<F> = F extends { kind: "text" } ? string
  : F extends { kind: "value"; fallback: infer T; schema: z.Schema<infer S> } ? (unknown extends T ? never : S)
  : F extends { kind: "ref" } ? string | null
  : F extends { kind: "refs" } ? readonly string[]
  : F extends { kind: "tags" } ? readonly string[]
  : never;

/** The plain record a field table projects to. */
export type RecordOf<F extends Fields> = { readonly id: string } & { readonly [K in keyof F]: FieldValue<F[K]> };

export const text = (max = 300) => ({ kind: "text", max }) as const;
export const longText = () => text(20_000);
export const ref = (to: RefTarget) => ({ kind: "ref", to }) as const;
export const refs = (to: RefTarget) => ({ kind: "refs", to }) as const;
export const value = <T>(schema: z.Schema<T>, fallback: T) => ({ kind: "value", schema, fallback }) as const;
export const flag = (fallback = false) => value<boolean>(z.boolean(), fallback);
export const word = (max = 200) => value<string>(z.string().max(max), "");
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W, fallback: W[number]) =>
  value<W[number]>(z.enum(words) as z.Schema<W[number]>, fallback);
export const oneOfOrNone = <const W extends readonly [string, ...string[]]>(words: W) =>
  value<W[number] | null>(z.enum(words).nullable() as z.Schema<W[number] | null>, null);
/** No number of a plan is larger. */
export const FIGURE_MAX = 1e12;
/** A finite number from 0 to `max`, or null for "not known". */
export const amount = (max: number = FIGURE_MAX) => value<number | null>(z.number().min(0).max(max).nullable(), null);
/** A number that is no further from zero than `most`. */
export const numberWithin = (most: number) => z.number().min(-most).max(most);
/** Any finite number within ±`FIGURE_MAX`, or null. */
export const figure = () => value<number | null>(numberWithin(FIGURE_MAX).nullable(), null);
/** A calendar day, `YYYY-MM-DD`, or null. */
export const day = () => value<string | null>(z.iso.date().nullable(), null);
/** A whole number of minutes, or null; at most ten years. */
export const minutes = () => amount(5_256_000);
export const percent = () => amount(100);
