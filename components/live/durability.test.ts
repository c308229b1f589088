import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyCommands } from "#model/commands.ts";
import { createDocument, getText } from "#model/document.ts";
import { createSaveTracker, type SaveTracker, type Stamp } from "#components/live/durability.ts";
import { watchWrites } from "#components/live/watch-writes.ts";

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc));

function track(doc: Y.Doc, tracker: SaveTracker): Stamp[] {
  const stamps: Stamp[] = [];
  watchWrites(doc, (_update, stamp) => {
    if (!stamp) return;
    stamps.push(stamp);
    tracker.wrote(stamp);
  });
  return stamps;
}

const addGoal = (doc: Y.Doc, id: string) => applyCommands(doc, [{ type: "goal.add", id, values: { title: "More leads" } }]);

test("nothing is saved before the server has said what is durable", () => {
  const tracker = createSaveTracker();
  expect(tracker.isSaved()).toBe(false);
  tracker.heard(new Map());
  expect(tracker.isSaved()).toBe(true);
});

test("an edit is saved exactly when the durable vector covers it", () => {
  const [doc, server, tracker] = [createDocument(), createDocument(), createSaveTracker()];
  track(doc, tracker);
  tracker.heard(vectorOf(server));
  addGoal(doc, "g1");
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([false, 1]);
  addGoal(doc, "g2");
  tracker.heard(vectorOf(server));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([false, 1]);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  tracker.heard(vectorOf(server));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([true, 0]);
});

test("a transaction that only deletes is not saved until the touch behind it is", () => {
  const [doc, server, tracker] = [createDocument(), createDocument(), createSaveTracker()];
  const stamps = track(doc, tracker);
  addGoal(doc, "g1");
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  tracker.heard(vectorOf(server));
  expect(tracker.isSaved()).toBe(true);
  doc.transact(() => getText(doc, "goals", "g1", "title")!.delete(0, 5));
  expect(stamps).toHaveLength(2);
  tracker.heard(vectorOf(server));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([false, 1]);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  tracker.heard(vectorOf(server));
  expect(tracker.isSaved()).toBe(true);
});

test("updates of others and of the offline copy are nobody's pending change here", () => {
  const [doc, other, tracker] = [createDocument(), createDocument(), createSaveTracker()];
  const stamps = track(doc, tracker);
  addGoal(other, "g1");
  other.transact(() => getText(other, "goals", "g1", "title")!.delete(0, 5));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), "provider");
  expect(stamps).toEqual([]);
});

test("edits of an earlier page that the server lacks keep it from being saved, and count as before", () => {
  const [before, server] = [createDocument(), createDocument()];
  const stamps = track(before, createSaveTracker());
  addGoal(before, "g1");
  addGoal(before, "g2");
  const tracker = createSaveTracker();
  tracker.adopt(vectorOf(before), stamps);
  tracker.heard(vectorOf(server));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([false, 2]);
  tracker.heard(vectorOf(before));
  expect([tracker.isSaved(), tracker.pending().length]).toEqual([true, 0]);
});

test("after a lost connection only the next server's word counts, even when it has gone back in time", () => {
  const [doc, tracker] = [createDocument(), createSaveTracker()];
  track(doc, tracker);
  addGoal(doc, "g1");
  tracker.heard(vectorOf(doc));
  tracker.lost();
  expect(tracker.isSaved()).toBe(false);
  tracker.heard(new Map());
  expect(tracker.isSaved()).toBe(false);
  tracker.heard(vectorOf(doc));
  expect(tracker.isSaved()).toBe(true);
});
