import fc from "fast-check";
import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { mapKey } from "#model/shape.ts";
import { project } from "#model/project.ts";
import { createProjector } from "#model/projector.ts";
import { brokenRules } from "#model/testing/random-commands.ts";

const ROOTS = ["goals", "participants", "systems", "activities", "processes", "steps", "flows", "cells", "lanes", "meta"];
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
});
