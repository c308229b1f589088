import * as Y from "yjs";
import { isRoot, parseCellKey, parseLaneKey } from "#model/document.ts";
import type { Changes } from "#model/project.ts";
import { COLLECTION_NAMES, COLLECTIONS, type Collection } from "#model/shape.ts";

/**
 * What was written in, and which parts of it: `<collection>/<id>` → names of fields, `order`, `gone` and `NEW`;
 * `cells/<activity>/<participant>` → letters; `lanes/<map>/<participant>` → the lane's fields; `meta` → its keys. In the order in which it was first written in.
 */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>;

/** Stands among a record's fields when the record itself was made. */
export const NEW = "*";

/** What a transaction has written in, read off the transaction alone: nothing of the document is read. */
export function touchedIn(transaction: Y.Transaction): Touched {
  const touched = new Map<string, Set<string>>();
  const add = (key: string, part: string) => void (touched.get(key) ?? touched.set(key, new Set()).get(key)!).add(part);
  const names = new Map([...transaction.doc.share].filter(([name]) => isRoot(name)).map(([name, type]) => [type as Y.AbstractType<unknown>, name]));
  for (const [type, keys] of transaction.changed as Map<Y.AbstractType<unknown>, Set<string | null>>) {
    const path: string[] = [];
    let top = type;
    for (let parent = top._item?.parent; parent instanceof Y.AbstractType; parent = top._item?.parent) {
      path.unshift(top._item!.parentSub ?? "");
      top = parent as Y.AbstractType<unknown>;
    }
    const name = names.get(top);
    if (name === undefined) continue;
    // A text inside of a record: its own keys are none.
    if (path.length > 1) add(`${name}/${path[0]}`, path[1]!);
    else for (const key of keys) if (key !== null) addKey(add, name, path[0] ?? null, key);
  }
  return touched;
}

function addKey(add: (key: string, part: string) => void, root: string, record: string | null, key: string): void {
  if (record !== null) return add(`${root}/${record}`, key.split("/")[0]!);
  const cell = root === "cells" ? parseCellKey(key) : null;
  if (cell) return add(`cells/${cell.activity}/${cell.participant}`, cell.letter);
  const lane = root === "lanes" ? parseLaneKey(key) : null;
  if (lane) return add(`lanes/${lane.map}/${lane.participant}`, lane.field);
  if (root === "meta" && key !== "touched") return add("meta", key);
  if (isCollection(root)) add(`${root}/${key}`, NEW);
}

/** Whether several people write in this part at the same time, each their own letters of it. */
export function isShared(key: string, part: string): boolean {
  const name = key.split("/")[0]!;
  return isCollection(name) && (COLLECTIONS[name] as Readonly<Record<string, { kind: string }>>)[part]?.kind === "text";
}

/** The same as a projection is told it, to read again what was written in. */
export function changesOf(touched: Touched): Changes {
  const changes: Changes = { records: {}, cells: new Set(), lanes: false, meta: false };
  for (const [key, parts] of touched) {
    const [name = "", id = ""] = key.split("/");
    if (name === "meta") changes.meta = true;
    else if (name === "lanes") changes.lanes = true;
    else if (name === "cells") for (const letter of parts) changes.cells.add(`${key.slice("cells/".length)}/${letter}`);
    else if (isCollection(name)) (changes.records[name] ??= new Set()).add(id);
  }
  return changes;
}

export const isCollection = (name: string): name is Collection => (COLLECTION_NAMES as readonly string[]).includes(name);
