import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { NOUNS } from "#model/commands/context.ts";
import { createDocument, createEntry, defineRoots, setGone, writeField } from "#model/document.ts";
import { project } from "#model/project.ts";
import { fitsDocument, QUOTAS, RECORD_QUOTAS } from "#model/quotas.ts";
import { COLLECTIONS, mapKey, PUT, type Collection } from "#model/shape.ts";

const [MAP, OTHER] = [mapKey("pr", "as-is"), mapKey("pr", "to-be")];
const place = { lane: null, x: 0, y: 0 };

/** A plan with as many records of a collection as it may have, all on one map where they are of a map. */
function fill(collection: Collection, count = RECORD_QUOTAS[collection]): Y.Doc {
  const doc = defineRoots(createDocument());
  applyCommands(doc, [
    { type: "process.add", id: "pr" }, { type: "goal.add", id: "g" },
    { type: "step.add", id: "s1", map: MAP, kind: "task", place }, { type: "step.add", id: "s2", map: MAP, kind: "task", place }, { type: "step.add", id: "t", map: OTHER, kind: "task", place }, { type: "step.add", id: "t2", map: OTHER, kind: "task", place },
  ]);
  const there = { processes: 1, goals: 1, steps: 2 }[collection as "goals"] ?? 0;
  doc.transact(() => {
    for (let index = there; index < count; index++) {
      const entry = createEntry(doc, collection, `r${index}`);
      if (collection === "steps" || collection === "flows") writeField(entry, "map", COLLECTIONS[collection].map, MAP);
    }
  });
  return doc;
}

/** One more of it, as a command. */
function oneMore(collection: Collection, id: string): Command {
  const noun = Object.entries(NOUNS).find(([, of]) => of === collection)![0];
  if (collection === "steps") return { type: "step.add", id, map: MAP, kind: "task", place };
  if (collection === "flows") return { type: "flow.connect", id, from: "s1", to: "s2" };
  if (collection === "checkIns") return { type: "checkIn.add", id, goal: "g", at: "2026-05-01", value: 1 };
  return { type: `${noun}.${(PUT as readonly string[]).includes(collection) ? "put" : "add"}`, id, values: {} } as Command;
}

const refusal = (doc: Y.Doc, ...commands: Command[]): unknown => {
  try {
    applyCommands(doc, commands);
    return null;
  } catch (error) {
    const { code, params } = error as { code: string; params: object };
    return { code, params };
  }
};

describe("a plan that is full", () => {
  it.each(Object.entries(NOUNS))("takes no more of %s than its quota, and says how many that is", (noun, collection) => {
    const doc = fill(collection, RECORD_QUOTAS[collection] - 1);
    expect(refusal(doc, oneMore(collection, "last"))).toBeNull();
    const before = Y.encodeStateVector(doc);
    expect(refusal(doc, oneMore(collection, "over"))).toEqual({ code: `${noun}.tooMany`, params: { max: String(RECORD_QUOTAS[collection]) } });
    // What is there goes on living.
    expect(Y.encodeStateVector(doc)).toEqual(before);
    if (collection !== "checkIns" && collection !== "flows") expect(refusal(doc, (PUT as readonly string[]).includes(collection) ? oneMore(collection, "last") : ({ type: `${noun}.set`, id: "last", values: {} } as Command))).toBeNull();
  });

  it("counts what one batch adds, and adds none of it", () => {
    const doc = fill("goals", RECORD_QUOTAS.goals - 2);
    expect(refusal(doc, oneMore("goals", "a"), oneMore("goals", "b"), oneMore("goals", "c"))).toMatchObject({ code: "goal.tooMany" });
    expect(project(doc).goals.some(({ id }) => id === "a")).toBe(false);
    expect(refusal(doc, oneMore("goals", "a"), oneMore("goals", "b"))).toBeNull();
  });

  it("has room again for what was removed, once: what is restored takes it, too", () => {
    const doc = fill("goals");
    expect(refusal(doc, { type: "goal.remove", ids: ["r7"] }, { type: "goal.remove", ids: ["r8"] })).toBeNull();
    expect(refusal(doc, oneMore("goals", "a"))).toBeNull();
    expect(refusal(doc, { type: "goal.restore", ids: ["r7", "r8"] })).toMatchObject({ code: "goal.tooMany" });
    expect(refusal(doc, { type: "goal.restore", ids: ["r7"] })).toBeNull();
    expect(refusal(doc, oneMore("goals", "b"))).toMatchObject({ code: "goal.tooMany" });
  });

  it("is full by the map: another map of it has room", () => {
    const doc = fill("steps");
    expect(refusal(doc, { type: "step.add", id: "u", map: OTHER, kind: "task", place })).toBeNull();
    const flows = fill("flows");
    expect(refusal(flows, { type: "flow.connect", id: "f", from: "t", to: "t2" })).toBeNull();
  });

  it("lets a repeated restore through, which brings nothing back", () => {
    const doc = fill("goals");
    expect(refusal(doc, { type: "goal.restore", ids: ["r7"] })).toBeNull();
  });

  it("that another copy has filled beyond the quota still opens, and shrinks", () => {
    const doc = fill("goals", RECORD_QUOTAS.goals + 20);
    expect(project(doc).goals).toHaveLength(RECORD_QUOTAS.goals + 20);
    expect(refusal(doc, oneMore("goals", "a"))).toMatchObject({ code: "goal.tooMany" });
    doc.transact(() => setGone(doc.getMap("goals").get("r9") as Y.Map<unknown>, true));
    expect(project(doc).goals).toHaveLength(RECORD_QUOTAS.goals + 19);
  });
});

it("a document has room up to its quota, and one over it may still be made smaller", () => {
  expect(fitsDocument(0, QUOTAS.document)).toBe(true);
  expect(fitsDocument(QUOTAS.document, QUOTAS.document + 1)).toBe(false);
  expect(fitsDocument(QUOTAS.document + 10, QUOTAS.document + 9)).toBe(true);
});
