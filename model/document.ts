import * as Y from "yjs";
import type { Field } from "#model/fields.ts";
import { idSchema } from "#model/fields.ts";
import { legible, legibleValue } from "#model/legible.ts";
import { COLLECTIONS, COLLECTION_NAMES, LETTERS, MAP_KEY_PATTERN, type Collection, type Letter } from "#model/shape.ts";

/**
 * The document's keys, known to this file alone:
 *   <collection>   record id → Y.Map: a key per field; sets as `field/<member>` → boolean; `order`; `gone`
 *   cells          `activity/participant/letter` → boolean
 *   lanes          `process/variant/participant/field` → register
 *   meta           `shape`, `scheme`, `touched`
 * Letters and lanes are registers of their own, not nested types: two browsers that create the same one merge.
 */
const ROOTS = [...COLLECTION_NAMES, "cells", "lanes", "meta"] as const;
export type Root = (typeof ROOTS)[number];
export type Entry = Y.Map<unknown>;

/** A new document with its roots defined. */
export function createDocument(): Y.Doc {
  return defineRoots(new Y.Doc());
}

/** Defines every root as a map, so that no update can turn one into something else. */
export function defineRoots<D extends Y.Doc>(doc: D): D {
  for (const name of ROOTS) doc.getMap(name);
  return doc;
}

/** Whether a plan has a root of this name. */
export const isRoot = (name: string): boolean => (ROOTS as readonly string[]).includes(name);

export const root = (doc: Y.Doc, name: Root): Y.Map<unknown> => doc.getMap(name);

/** The shared types that a person's undo covers: all of them. `meta`'s bookkeeping is written with origins that no undo tracks. */
export function undoScope(doc: Y.Doc): Y.Map<unknown>[] {
  return ROOTS.map((name) => root(doc, name));
}

/** The stored entry of a record, removed ones included; null when there is none or it is no map. */
export function findEntry(doc: Y.Doc, collection: Collection, id: string): Entry | null {
  const entry = root(doc, collection).get(id);
  return entry instanceof Y.Map ? (entry as Entry) : null;
}

/** Creates an empty record, with a `Y.Text` for each of its text fields so that two people never create the same one. */
export function createEntry(doc: Y.Doc, collection: Collection, id: string): Entry {
  const entry: Entry = new Y.Map();
  root(doc, collection).set(id, entry);
  for (const [name, field] of Object.entries(COLLECTIONS[collection])) {
    if (field.kind === "text") entry.set(name, new Y.Text());
  }
  return entry;
}

export const isGone = (entry: Entry): boolean => entry.get("gone") === true;
export const setGone = (entry: Entry, gone: boolean): void => void entry.set("gone", gone);
/** The document client that has last marked a record as removed, or as there again; null when nobody has. */
export const markedBy = (entry: Entry): number | null => entry._map.get("gone")?.id.client ?? null;
export const readOrder = (entry: Entry): string => asString(entry.get("order"));
export const writeOrder = (entry: Entry, order: string): void => void entry.set("order", order);

/** Reads one field leniently: whatever does not parse becomes the field's fallback, and what is no character a mark of the same length; never throws. Set members come sorted. */
export function readField(entry: Entry, name: string, field: Field): unknown {
  const stored = entry.get(name);
  switch (field.kind) {
    case "text":
      return legible(stored instanceof Y.Text ? stored.toString() : asString(stored));
    case "value": {
      if (stored === undefined) return field.fallback;
      const parsed = field.schema.safeParse(stored);
      return parsed.success ? legibleValue(parsed.data) : field.fallback;
    }
    case "ref":
      return idSchema.safeParse(stored).success ? stored : null;
    case "refs":
    case "tags": {
      const prefix = `${name}/`;
      const members: string[] = [];
      for (const key of entry.keys()) {
        const member = key.slice(prefix.length);
        if (key.startsWith(prefix) && entry.get(key) === true && isMember(field, member)) members.push(member);
      }
      return members.sort();
    }
  }
}

/** Writes one field of a checked command; text becomes the smallest edit, sets change only the members that differ. */
export function writeField(entry: Entry, name: string, field: Field, value: unknown): void {
  if (field.kind === "text") {
    let text = entry.get(name);
    if (!(text instanceof Y.Text)) entry.set(name, (text = new Y.Text(asString(text))));
    replaceText(text as Y.Text, asString(value));
  } else if (field.kind === "refs" || field.kind === "tags") {
    const wanted = new Set(value as readonly string[]);
    const had = new Set(readField(entry, name, field) as string[]);
    for (const member of had) if (!wanted.has(member)) entry.set(`${name}/${member}`, false);
    for (const member of wanted) if (!had.has(member)) entry.set(`${name}/${member}`, true);
  } else {
    entry.set(name, value);
  }
}

/** The shared text behind a text field; null when the record or the text is not there. */
export function getText(doc: Y.Doc, collection: Collection, id: string, field: string): Y.Text | null {
  const text = findEntry(doc, collection, id)?.get(field);
  return text instanceof Y.Text ? text : null;
}

export const writeLetter = (doc: Y.Doc, activity: string, participant: string, letter: Letter, on: boolean): void =>
  void root(doc, "cells").set(`${activity}/${participant}/${letter}`, on);

/** The matrix cell a stored key stands for; null for a key of no known form. */
export function parseCellKey(key: string): { activity: string; participant: string; letter: Letter } | null {
  const [activity, participant, found, ...rest] = key.split("/");
  const letter = LETTERS.find((known) => known === found);
  return activity && participant && letter && rest.length === 0 ? { activity, participant, letter } : null;
}

export type LaneField = "on" | "order" | "height" | "collapsed";
const LANE_FIELDS: readonly LaneField[] = ["on", "order", "height", "collapsed"];

export const writeLane = (doc: Y.Doc, map: string, participant: string, field: LaneField, value: unknown): void =>
  void root(doc, "lanes").set(`${map}/${participant}/${field}`, value);
export const readLane = (doc: Y.Doc, map: string, participant: string, field: LaneField): unknown =>
  root(doc, "lanes").get(`${map}/${participant}/${field}`);

/** The document client that has last put this lane on its map or taken it off; `lane` is `process/variant/participant`. Null when nobody has. */
export const laneMarkedBy = (doc: Y.Doc, lane: string): number | null => root(doc, "lanes")._map.get(`${lane}/on`)?.id.client ?? null;

/** The lane register a stored key stands for; null for a key of no known form. */
export function parseLaneKey(key: string): { map: string; participant: string; field: LaneField } | null {
  const [process, variant, participant, found, ...rest] = key.split("/");
  const field = LANE_FIELDS.find((known) => known === found);
  const map = `${process}/${variant}`;
  if (!MAP_KEY_PATTERN.test(map) || !participant || !field || rest.length > 0) return null;
  return { map, participant, field };
}

export const readScheme = (doc: Y.Doc): string => asString(root(doc, "meta").get("scheme"));
export const writeScheme = (doc: Y.Doc, scheme: string): void => void root(doc, "meta").set("scheme", scheme);
/** The shape the document was written in; 0 when it says none. */
export const readShape = (doc: Y.Doc): number => {
  const shape = root(doc, "meta").get("shape");
  return typeof shape === "number" ? shape : 0;
};
export const writeShape = (doc: Y.Doc, shape: number): void => void root(doc, "meta").set("shape", shape);

/** The origin of `touch`'s transaction. */
export const TOUCH = "touch";
/** Writes one register: a transaction that only deletes leaves no trace in a state vector, so the browser follows it with this. */
export function touch(doc: Y.Doc): void {
  const meta = root(doc, "meta");
  const before = meta.get("touched");
  doc.transact(() => meta.set("touched", typeof before === "number" ? (before + 1) % 1_000_000 : 1), TOUCH);
}

/** Turns `text` into `value` by replacing only what lies between their common beginning and end. */
export function replaceText(text: Y.Text, value: string): void {
  const old = text.toString();
  let start = 0;
  while (start < old.length && start < value.length && old[start] === value[start]) start++;
  let end = 0;
  while (end < old.length - start && end < value.length - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end++;
  if (old.length > start + end) text.delete(start, old.length - start - end);
  if (value.length > start + end) text.insert(start, value.slice(start, value.length - end));
}

const asString = (value: unknown): string => (typeof value === "string" ? value : "");

function isMember(field: Field, member: string): boolean {
  return field.kind === "tags" ? field.words.includes(member) : idSchema.safeParse(member).success;
}
