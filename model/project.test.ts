import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { isPlanError } from "#model/plan-error.ts";
import { mapKey } from "#model/shape.ts";
import { project } from "#model/project.ts";
import { createProjector } from "#model/projector.ts";
import { brokenRules } from "#model/testing/broken-rules.ts";
import { createRandom, randomCommand, type Removed } from "#model/testing/random-commands.ts";

const ROOTS = ["goals", "checkIns", "participants", "systems", "channels", "integrations", "sections", "questions", "activities", "processes", "steps", "flows", "cells", "lanes", "meta"];
const FIELDS = ["title", "place", "lane", "map", "from", "to", "gone", "order", "accountable", "letters", "processes/x", "kind", "__proto__", "constructor"];

describe("project", () => {
  it("[D8] never throws and breaks no rule, whatever the document holds", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ROOTS), fc.oneof(fc.string(), fc.constantFrom("a", "b", "a/b/R", "p/as-is/a/on", "__proto__")), fc.oneof(fc.constant("map"), fc.constant("text"), fc.jsonValue()), fc.constantFrom(...FIELDS), fc.jsonValue()), { maxLength: 40 }), (writes) => {
      const doc = createDocument();
      for (const [root, key, value, field, inner] of writes) {
        if (value === "map") {
          const entry = new Y.Map();
          doc.getMap(root).set(key, entry);
          entry.set(field, inner);
          entry.set("title", new Y.Map());
        } else if (value === "text") doc.getMap(root).set(key, new Y.Text("x"));
        else doc.getMap(root).set(key, value);
      }
      expect(brokenRules(project(doc))).toEqual([]);
    }), { numRuns: 300, seed: 11 });
  });

  it("[D6] drops references to what was removed, and gives them back when it is restored", () => {
    const doc = createDocument();
    applyCommands(doc, [
      { type: "participant.add", id: "p1", values: { title: "Sales" } },
      { type: "goal.add", id: "g1", values: { title: "Lose nothing", owner: "p1" } },
    ]);
    applyCommands(doc, [{ type: "participant.remove", ids: ["p1"] }]);
    expect(project(doc).goals[0]!.owner).toBeNull();
    applyCommands(doc, [{ type: "participant.restore", ids: ["p1"] }]);
    expect(project(doc).goals[0]!.owner).toBe("p1");
  });

  it("[D5] draws a lane that was never added when a step stands in it", () => {
    const doc = createDocument();
    const map = mapKey("pr", "as-is");
    applyCommands(doc, [
      { type: "participant.add", id: "p1" }, { type: "process.add", id: "pr" },
      { type: "step.add", id: "s1", map, kind: "task", place: { lane: "p1", x: 0, y: 0 } },
    ]);
    expect(project(doc).lanes).toEqual([{ id: `${map}/p1`, map, participant: "p1", height: null, collapsed: false }]);
  });

  it("[D12] shows nothing of a removed process's maps", () => {
    const doc = createDocument();
    applyCommands(doc, [{ type: "process.add", id: "pr" }, { type: "step.add", id: "s1", map: mapKey("pr", "as-is"), kind: "task", place: { lane: null, x: 0, y: 0 } }]);
    applyCommands(doc, [{ type: "process.remove", ids: ["pr"] }]);
    expect(project(doc).steps).toEqual([]);
  });

  it("[D11] keeps the identity of what a transaction did not touch", () => {
    const doc = createDocument();
    applyCommands(doc, [{ type: "goal.add", id: "g1" }, { type: "goal.add", id: "g2" }, { type: "participant.add", id: "p1" }]);
    const projector = createProjector(doc);
    const before = projector.plan();
    applyCommands(doc, [{ type: "goal.set", id: "g2", values: { title: "New" } }]);
    const after = projector.plan();
    expect(after.goals[0]).toBe(before.goals[0]);
    expect(after.goals[1]).not.toBe(before.goals[1]);
    expect(after.participants).toBe(before.participants);
    expect(projector.plan()).toBe(after);
  });

  it("[D11] keeps the identity of what was known before the document came, once, where it came out the same", () => {
    const theirs = createDocument();
    applyCommands(theirs, [{ type: "goal.add", id: "g1" }, { type: "goal.add", id: "g2" }, { type: "participant.add", id: "p1" }]);
    const known = structuredClone(project(theirs));
    applyCommands(theirs, [{ type: "goal.set", id: "g2", values: { title: "New" } }]);
    const mine = createDocument();
    const projector = createProjector(mine, known);
    expect(projector.plan().goals).toEqual([]);
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    const plan = projector.plan();
    expect(plan).toEqual(project(theirs));
    expect(plan.goals[0]).toBe(known.goals[0]);
    expect(plan.goals[1]).not.toBe(known.goals[1]);
    expect(plan.participants).toBe(known.participants);
    applyCommands(mine, [{ type: "goal.set", id: "g2", values: { title: "" } }]);
    expect(projector.plan().goals[1]).not.toBe(known.goals[1]);
    const same = createDocument();
    const again = createProjector(same, known);
    Y.applyUpdate(same, Y.encodeStateAsUpdate(theirs));
    applyCommands(same, [{ type: "goal.remove", ids: ["g1"] }]);
    expect(again.plan().goals).toHaveLength(1);
  });
});

describe("a document that garbage was merged into", () => {
  const deep = (doc: Y.Doc, levels: number) => {
    let map = doc.getMap("goals").set("deep", new Y.Map());
    for (let level = 0; level < levels; level++) map = map.set(level % 2 ? "title" : "place", new Y.Map()) as Y.Map<unknown>;
  };

  it("[D8] is read, maps thousands deep included, by the projector too", () => {
    const doc = createDocument();
    deep(doc, 3000);
    expect(project(doc).goals).toEqual([expect.objectContaining({ id: "deep", title: "", notes: "" })]);
    const watched = createDocument();
    const projector = createProjector(watched);
    deep(watched, 200);
    expect(projector.plan()).toEqual(project(doc));
  });

  it("[D8] [D11] is read, whatever bytes came as updates, and the projector keeps in step", () => {
    const random = createRandom(5);
    const origin = createDocument();
    const updates: Uint8Array[] = [];
    origin.on("update", (update: Uint8Array) => updates.push(update));
    const removed: Removed = [];
    for (let i = 0; i < 120; i++) {
      try {
        applyCommands(origin, [randomCommand(random, project(origin), removed)]);
      } catch (error) {
        if (!isPlanError(error)) throw error;
      }
    }
    let merged = 0;
    for (let round = 0; round < 15; round++) {
      const doc = createDocument();
      const projector = createProjector(doc);
      for (const update of updates) {
        const bytes = update.slice();
        if (random() < 0.3) for (let i = 0; i < 3; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        try {
          Y.applyUpdate(doc, bytes);
          merged++;
        } catch {
          // Yjs refused the bytes, perhaps half-way: what it took is in the document.
        }
      }
      const plan = project(doc);
      expect(brokenRules(plan)).toEqual([]);
      expect(projector.plan()).toEqual(plan);
    }
    expect(merged).toBeGreaterThan(1000);
  });
});
