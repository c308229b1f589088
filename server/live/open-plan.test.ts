import { Document } from "@hocuspocus/server";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { defineRoots } from "#model/document.ts";
import { QUOTAS } from "#model/quotas.ts";
import { OpenPlan } from "#server/live/open-plan.ts";

function open() {
  const document = defineRoots(new Document("plan:x"));
  return { document, plan: new OpenPlan("x", document, { rows: 0, bytes: Y.encodeStateAsUpdate(document).byteLength }, () => "c") };
}

it("a plan takes no change that would make it too large, but small ones still, by which it can be made smaller; what was removed makes room", () => {
  const { plan } = open();
  const large = QUOTAS.document / 2;
  expect([plan.hasRoomFor(large, 0), plan.hasRoomFor(large - 100, 1)]).toEqual([true, true]);
  // Measured, the document is empty: what was counted was removed since, as it were.
  expect(plan.hasRoomFor(QUOTAS.document + 1, 2)).toBe(false);
  expect(plan.hasRoomFor(QUOTAS.document - 1000, 3)).toBe(true);
  expect([plan.hasRoomFor(5000, 4), plan.hasRoomFor(500, 5), plan.hasRoomFor(1500, 6)]).toEqual([false, true, true]);
  expect(plan.hasRoomFor(5000, 20_000)).toBe(true);
});

it("small changes alone do not make it grow without end", () => {
  const { document, plan } = open();
  document.getMap("goals").set("x", "y".repeat(2 * QUOTAS.document));
  expect(Y.encodeStateAsUpdate(document).byteLength).toBeGreaterThan(2 * QUOTAS.document);
  expect(plan.hasRoomFor(QUOTAS.document, 0)).toBe(false);
  expect(plan.hasRoomFor(10, 1)).toBe(false);
});
