import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createSeed, stepOf, titleOf, writeTitle } from "#bench/live/sample.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { checkUpdate } from "#server/live/update-check.ts";

function open(seed: Uint8Array): Y.Doc {
  const doc = createDocument();
  Y.applyUpdate(doc, seed);
  return doc;
}

describe("the live benchmark's document", () => {
  it("has as many steps as asked for, and every writer's among them", () => {
    const doc = open(createSeed(300));
    expect(project(doc).steps).toHaveLength(300);
    expect(new Set(Array.from({ length: 60 }, (_, writer) => stepOf(writer))).size).toBe(60);
    for (let writer = 0; writer < 60; writer++) expect(titleOf(doc, stepOf(writer))).not.toBe("");
  });

  it("shows its steps as before with a history behind it", () => {
    const doc = open(createSeed(300, 2000));
    const plan = project(doc);
    expect(plan.steps).toHaveLength(300);
    expect(plan.steps.every(({ place }) => place.lane !== null && plan.participants.some(({ id }) => id === place.lane))).toBe(true);
    expect(Y.encodeStateVector(doc).length).toBeGreaterThan(Y.encodeStateVector(open(createSeed(300))).length);
  });

  it("is written by people who know of their own edits alone, and every one of them is what the hub takes", () => {
    const seed = createSeed(300);
    const hub = open(seed);
    const writers = [0, 1].map((writer) => ({ writer, doc: open(seed) }));
    for (const { doc } of writers) doc.on("update", (update: Uint8Array) => {
      expect(checkUpdate(hub, update, "update").problem).toBeNull();
      Y.applyUpdate(hub, update);
    });
    for (const text of ["first", "second", "third"]) for (const { writer, doc } of writers) writeTitle(doc, stepOf(writer), `${text} ${writer}`);
    for (const { writer } of writers) expect(titleOf(hub, stepOf(writer))).toBe(`third ${writer}`);
  });
});
