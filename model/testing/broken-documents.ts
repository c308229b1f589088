import fc from "fast-check";
import * as Y from "yjs";
import { applyCommands } from "#model/commands.ts";
import { createDocument, root, type Root } from "#model/document.ts";
import type { Fields } from "#model/fields.ts";
import { COLLECTION_NAMES, COLLECTIONS, type Collection } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

/** One write that Yjs takes and no command makes; `at` and `to` choose among the ids that are there. Plain data, so that what fails can be shrunk and repeated. */
export type Breakage =
  | { readonly how: "field"; readonly in: Collection; readonly at: number; readonly field: string; readonly value: unknown }
  | { readonly how: "type"; readonly in: Collection; readonly at: number; readonly field: string; readonly type: "map" | "text"; readonly holds: readonly unknown[] }
  | { readonly how: "text"; readonly in: Collection; readonly at: number; readonly field: string; readonly insert: string }
  | { readonly how: "reference"; readonly in: Collection; readonly at: number; readonly field: string; readonly to: number }
  | { readonly how: "record"; readonly in: Collection; readonly id: string; readonly value: unknown }
  | { readonly how: "newRecord"; readonly in: Collection; readonly id: string; readonly fields: readonly (readonly [string, unknown])[] }
  | { readonly how: "key"; readonly in: "cells" | "lanes" | "meta"; readonly parts: readonly (string | number)[]; readonly value: unknown }
  | { readonly how: "drop"; readonly in: Collection; readonly at: number; readonly field: string | null }
  | { readonly how: "gone"; readonly in: Collection; readonly at: number; readonly value: unknown };

/** Ids, and what looks like one to someone. */
const ID = fc.constantFrom("a", "b", "zz", "", "__proto__", "constructor", "toString", "a/b", "../../etc/passwd", "é", "x".repeat(24), "x".repeat(300), "0", "null", "\u0000");
const TEXT = fc.oneof(
  fc.constantFrom("", " ", "\u0000", "a\u0000b", "\u0001\u0008\u000b\u001f", "\ufffe\uffff", "\ud83d", "😀".repeat(70), "x".repeat(30_000), "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", "]]>", "&#0;", "{count, plural,", "{name}", "\u202eabc",
    "| a | b |\n| --- | --- |", "```", "2031-02-31", "2031-05-01", "NaN", "1e999", "[x](javascript:alert(1))", "\r\n\t", "__proto__"),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const NUMBER = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, -0, 1e308, -1e308, 5e-324, 2 ** 53, -1, 1e12, 0.1), fc.double(), fc.integer());
/** Anything that may stand in a register: what `update-check.ts` lets pass. */
const VALUE: fc.Arbitrary<unknown> = fc.oneof(
  TEXT, NUMBER, ID, fc.boolean(), fc.constantFrom(null, undefined),
  fc.anything({ maxDepth: 3, maxKeys: 4, withNullPrototype: false, values: [TEXT, NUMBER, fc.boolean(), fc.constant(null), ID] }),
  fc.constantFrom({ lane: "a", x: NaN, y: 1 }, { lane: null, x: 1e308, y: -1e308 }, { x: "1", y: "2", lane: 7 }, [{ x: NaN, y: 0 }], { most: Infinity }, { most: "x" }, JSON.parse('{"__proto__":{"x":1},"constructor":7}'), [[[[[1]]]]]),
);
const COLLECTION = fc.constantFrom(...COLLECTION_NAMES);
const AT = fc.nat(200);
const EXTRA = ["order", "gone", "id", "title/x", "unknown", "__proto__", "letters", "toString", "", "a".repeat(500)];
const fieldOf = (collection: Collection) => fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.keys(COLLECTIONS[collection])) }, { weight: 1, arbitrary: fc.constantFrom(...EXTRA) });
const fieldsOf = (collection: Collection, kinds: readonly string[]) => Object.entries(COLLECTIONS[collection] as Fields).filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
/** A collection and one of its fields. */
const FIELD = COLLECTION.chain((name) => fc.record({ in: fc.constant(name), at: AT, field: fieldOf(name) }));
const REFERENCE = fc.constantFrom(...COLLECTION_NAMES.filter((name) => fieldsOf(name, ["ref", "refs"]).length > 0)).chain((name) => fc.record({ in: fc.constant(name), at: AT, field: fc.constantFrom(...fieldsOf(name, ["ref", "refs"])), to: AT }));

/** Orders that are no fractional index, or are too many of them. */
const ORDER = fc.constantFrom("", "a0", "a0", "zzzzzzzz", "!", "\u0000", "A".repeat(400), "Zz", "0", 7, null, NaN, {}, "a00000000000000000000000000000", "я");

export const breakage: fc.Arbitrary<Breakage> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(FIELD, VALUE).map(([place, value]) => ({ how: "field" as const, ...place, value })) },
  { weight: 2, arbitrary: fc.tuple(COLLECTION, AT, ORDER).map(([name, at, value]) => ({ how: "field" as const, in: name, at, field: "order", value })) },
  { weight: 2, arbitrary: fc.tuple(FIELD, fc.constantFrom("map" as const, "text" as const), fc.array(VALUE, { maxLength: 3 })).map(([place, type, holds]) => ({ how: "type" as const, ...place, type, holds })) },
  { weight: 3, arbitrary: fc.tuple(FIELD, TEXT).map(([place, insert]) => ({ how: "text" as const, ...place, insert })) },
  { weight: 5, arbitrary: REFERENCE.map((place) => ({ how: "reference" as const, ...place })) },
  { weight: 1, arbitrary: fc.tuple(COLLECTION, ID, VALUE).map(([name, id, value]) => ({ how: "record" as const, in: name, id, value })) },
  { weight: 3, arbitrary: COLLECTION.chain((name) => fc.tuple(fc.constant(name), ID, fc.array(fc.tuple(fieldOf(name), VALUE), { maxLength: 6 }))).map(([name, id, fields]) => ({ how: "newRecord" as const, in: name, id, fields })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("cells" as const, "lanes" as const, "meta" as const), fc.array(fc.oneof(AT, ID, fc.constantFrom("as-is", "to-be", "R", "A", "S", "on", "order", "height", "collapsed", "scheme", "touched")), { maxLength: 5 }), VALUE)
    .map(([name, parts, value]) => ({ how: "key" as const, in: name, parts, value })) },
  { weight: 2, arbitrary: fc.tuple(FIELD, fc.boolean()).map(([{ in: name, at, field }, whole]) => ({ how: "drop" as const, in: name, at, field: whole ? null : field })) },
  { weight: 1, arbitrary: fc.tuple(COLLECTION, AT, VALUE).map(([name, at, value]) => ({ how: "gone" as const, in: name, at, value })) },
);

/** A register's value, as Yjs's own writing takes it: it looks at `constructor`, which may be a key here. What is read from bytes knows no such rule. */
const storable = (value: unknown): unknown => (typeof value === "object" && value !== null && !Array.isArray(value) && value.constructor !== Object ? [value] : value);

/** Does it, in one transaction; nothing where there is nothing to do it to. */
export function breakDocument(doc: Y.Doc, harm: Breakage): void {
  doc.transact(() => {
    const pick = (name: Root, at: number) => {
      const ids = [...root(doc, name).keys()].sort();
      return ids.length === 0 ? "a" : ids[at % ids.length]!;
    };
    if (harm.how === "record") return void root(doc, harm.in).set(harm.id, storable(harm.value));
    if (harm.how === "newRecord") {
      const entry = root(doc, harm.in).set(harm.id, new Y.Map());
      for (const [name, value] of harm.fields) entry.set(name, storable(value));
      return undefined;
    }
    if (harm.how === "key") return void root(doc, harm.in).set(harm.parts.map((part) => (typeof part === "number" ? pick(part % 2 === 0 ? "processes" : part % 3 === 0 ? "activities" : "participants", part) : part)).join("/"), storable(harm.value));
    const id = pick(harm.in, harm.at);
    if (harm.how === "drop" && harm.field === null) return root(doc, harm.in).delete(id);
    const entry = root(doc, harm.in).get(id);
    if (!(entry instanceof Y.Map)) return undefined;
    writeIn(doc, entry, harm, pick);
  }, "break");
}

type Within = Exclude<Breakage, { how: "record" | "newRecord" | "key" }>;

function writeIn(doc: Y.Doc, entry: Y.Map<unknown>, harm: Within, pick: (name: Root, at: number) => string): void {
  if (harm.how === "drop") return entry.delete(harm.field!);
  if (harm.how === "gone") return void entry.set("gone", storable(harm.value));
  if (harm.how === "field") return void entry.set(harm.field, storable(harm.value));
  if (harm.how === "text") {
    const text = entry.get(harm.field);
    return text instanceof Y.Text ? text.insert(text.length, harm.insert) : void entry.set(harm.field, new Y.Text(harm.insert));
  }
  if (harm.how === "type") {
    const made = harm.type === "map" ? new Y.Map<unknown>() : new Y.Text();
    entry.set(harm.field, made);
    for (const [index, value] of harm.holds.entries()) {
      if (made instanceof Y.Text) made.setAttribute(`k${index}`, storable(value));
      else made.set(`k${index}`, storable(value));
    }
    return undefined;
  }
  const field = (COLLECTIONS[harm.in] as Fields)[harm.field]!;
  if (field.kind !== "ref" && field.kind !== "refs") return undefined;
  const target = pick(field.to, harm.to);
  if (field.kind === "ref") entry.set(harm.field, target);
  else entry.set(`${harm.field}/${target}`, true);
  return undefined;
}

/** The demo company's plan, in the language with the longer words; ids as they come. */
export function soundDocument(): Y.Doc {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru"));
  return doc;
}
