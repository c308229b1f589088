import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "#model/ids.ts";
import { clearOfflineCopies, offlineCopyName } from "#components/live/offline-copies.ts";
import { openOfflineCopy, type OfflineCopy } from "#components/live/offline-copy.ts";

const neverBroken = () => {
  throw new Error("the copy broke");
};
const open = async (name: string, onBroken: () => void = neverBroken): Promise<OfflineCopy> => (await openOfflineCopy(name, onBroken))!;

/** A document whose every update is kept, stamped when `stamped`. */
function keepAll(copy: OfflineCopy, stamped = true): Y.Doc {
  const doc = new Y.Doc();
  doc.on("update", (update) => copy.keep(update, stamped ? { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) } : null));
  return doc;
}
const write = (doc: Y.Doc, key: string, value: unknown) => doc.getMap("m").set(key, value);
const read = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getMap("m").toJSON();
};

test("what was kept is there for the next page, with the stamps that were never durable", async () => {
  const name = offlineCopyName(newId(), newId());
  const first = await open(name);
  const doc = keepAll(first);
  write(doc, "a", 1);
  const durable = Y.encodeStateVector(doc);
  write(doc, "b", 2);
  first.noteDurable(durable);
  await Promise.resolve();
  first.close();
  const { updates, stamps } = await (await open(name)).load();
  expect(read(updates)).toEqual({ a: 1, b: 2 });
  expect(stamps).toEqual([{ client: doc.clientID, clock: 2 }]);
});

test("closing in the same task as the last change still keeps it", async () => {
  const name = offlineCopyName(newId(), newId());
  const copy = await open(name);
  write(keepAll(copy), "a", 1);
  copy.close();
  expect(read((await (await open(name)).load()).updates)).toEqual({ a: 1 });
});

test("a long history is folded into one row; another tab's rows and unsent stamps stay", async () => {
  const name = offlineCopyName(newId(), newId());
  const [a, b] = [await open(name), await open(name)];
  const other = keepAll(b);
  write(other, "other", true);
  await Promise.resolve();
  const doc = keepAll(a, false);
  for (let i = 0; i < 450; i++) write(doc, "count", i);
  await Promise.resolve();
  const { updates, stamps } = await (await open(name)).load();
  expect(updates.length).toBeLessThan(100);
  expect(read(updates)).toEqual({ other: true, count: 449 });
  expect(stamps).toEqual([{ client: other.clientID, clock: 1 }]);
});

test("signing out deletes this user's saved copies, and keeps unsent changes and other users' copies", async () => {
  const [me, you] = [newId(), newId()];
  const names = [offlineCopyName(me, "saved"), offlineCopyName(me, "unsent"), offlineCopyName(you, "saved")];
  for (const name of names) {
    const copy = await open(name);
    write(keepAll(copy, name.endsWith("unsent")), "a", 1);
    copy.close();
  }
  expect(await clearOfflineCopies(me)).toBe(1);
  const left = (await indexedDB.databases()).map((database) => database.name);
  expect(names.map((name) => left.includes(name))).toEqual([false, true, true]);
});

test("a copy deleted by another tab says that it no longer keeps", async () => {
  const name = offlineCopyName(newId(), newId());
  let broke = 0;
  const mine = await open(name, () => broke++);
  await (await open(name)).forget();
  mine.keep(new Uint8Array([0, 0]), null);
  expect(broke).toBe(1);
});

test("a browser without IndexedDB gives no copy, and no exception", async () => {
  const { indexedDB } = globalThis;
  try {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined, configurable: true, writable: true });
    expect(await openOfflineCopy("none", neverBroken)).toBeNull();
    expect(await clearOfflineCopies("nobody")).toBe(0);
  } finally {
    globalThis.indexedDB = indexedDB;
  }
});
