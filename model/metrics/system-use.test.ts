import { expect, test } from "vitest";
import { systemUseOf } from "#model/metrics/system-use.ts";
import { drawn, onMap, stepIn } from "#model/metrics/testing/drawn.ts";
import type { System } from "#model/shape.ts";
import { flow } from "#model/testing/plan-parts.ts";

const system = (id: string, owner: string | null, access: readonly string[]) => ({ id, owner, access }) as System;
const plan = {
  ...drawn({ p1: null }, [
    stepIn("a", "sales", { system: "sheet" }), stepIn("b", "sales", { system: "sheet" }), stepIn("c", "office", { system: "sheet" }), stepIn("d", null, { system: "sheet" }),
    stepIn("store", "office", { kind: "dataStore", system: "ledger" }), stepIn("note", "office", { kind: "note" }), ...onMap("p1/to-be", [stepIn("t", "boss", { system: "ledger" })]),
  ], [flow("a", "store"), flow("store", "c"), flow("c", "store"), flow("note", "store")]),
  systems: [system("sheet", "boss", ["sales"]), system("ledger", null, ["office"])],
};

test.each([
  ["sheet", "sales", true, false, ["a", "b"]],
  // Works with it, and nobody has said that they can get in.
  ["sheet", "office", false, false, ["c"]],
  ["sheet", "boss", true, true, []],
  // By the store they are joined to, once for both ways.
  ["ledger", "office", true, false, ["c"]],
  ["ledger", "sales", false, false, ["a"]],
  ["ledger", "boss", false, false, []],
])("%s and %s", (id, participant, hasAccess, isOwner, steps) => {
  const use = systemUseOf(plan, "as-is")(id, participant);
  expect({ ...use, steps: use.steps.map((step) => step.id) }).toEqual({ hasAccess, isOwner, steps });
});

test("as it is to be, others work with it", () => {
  expect(systemUseOf(plan, "to-be")("ledger", "boss").steps).toHaveLength(1);
  expect(systemUseOf(plan, "to-be")("sheet", "sales")).toEqual({ hasAccess: true, isOwner: false, steps: [] });
});
