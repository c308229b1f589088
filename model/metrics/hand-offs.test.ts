import { expect, test } from "vitest";
import { handOffsOf, sumHandOffs } from "#model/metrics/hand-offs.ts";
import type { Scope } from "#model/metrics/scope.ts";
import { drawn, onMap, stepIn } from "#model/metrics/testing/drawn.ts";
import type { Participant } from "#model/shape.ts";
import { flow } from "#model/testing/plan-parts.ts";

const participants = ["sales", "lawyer", "office", "idle"].map((id) => ({ id }) as Participant);
/** Call → Write → Fit? → (80 %) Contract by the lawyer → Signed; (20 %) back to Write. 100 a month. */
const SALES = {
  steps: [stepIn("call", "sales", { kind: "start" }), stepIn("write", "sales"), stepIn("fit", "sales", { kind: "exclusive" }), stepIn("contract", "lawyer"), stepIn("signed", "sales", { kind: "end" }), stepIn("memo", "office", { kind: "note" }), stepIn("adrift", null)],
  flows: [
    flow("call", "write"), flow("write", "fit"), flow("fit", "contract", { probability: 80, medium: "email", data: "Address, phone" }), flow("fit", "write", { probability: 20 }),
    flow("contract", "signed", { medium: "paper", data: "the address; contract" }), flow("memo", "write"), flow("contract", "adrift", { probability: 0 }),
  ],
};
/** Claims: sales → office twice, without a volume; and as it is to be, once. */
const CLAIMS = { steps: onMap("p2/as-is", [stepIn("c1", "sales"), stepIn("c2", "office"), stepIn("c3", "sales"), stepIn("c4", "office")]), flows: onMap("p2/as-is", [flow("c1", "c2"), flow("c2", "c3", { medium: "email" }), flow("c3", "c4", { medium: "email" })]) };
const TO_BE = { steps: onMap("p2/to-be", [stepIn("t1", "sales"), stepIn("t2", "office")]), flows: onMap("p2/to-be", [flow("t1", "t2", { medium: "system" })]) };
const maps = [SALES, CLAIMS, TO_BE];
const plan = { ...drawn({ p1: 100, p2: null }, maps.flatMap(({ steps }) => steps), maps.flatMap(({ flows }) => flows)), participants };

test.each<[Scope, Record<string, number>, string[]]>([
  ["as-is", { "sales>lawyer": 1, "lawyer>sales": 1, "sales>office": 2, "office>sales": 1 }, ["sales", "lawyer", "office"]],
  ["p1/as-is", { "sales>lawyer": 1, "lawyer>sales": 1 }, ["sales", "lawyer"]],
  ["to-be", { "sales>office": 1 }, ["sales", "office"]],
  ["p1/to-be", {}, []],
])("who hands to whom in %s", (scope, counts, involved) => {
  const found = handOffsOf(plan, scope);
  expect(Object.fromEntries([...new Set(found.list.map(({ from, to }) => `${from}>${to}`))].map((pair) => [pair, found.at(...(pair.split(">") as [string, string])).length]))).toEqual(counts);
  expect(found.participants).toEqual(involved);
});

test("how often a month, by what, and which data", () => {
  const found = handOffsOf(plan, "as-is");
  // Of every case one goes on in the end: Write is done 1 / 0.8 = 1.25 times, the branch taken 1.25 × 80 % = 1 time of 100.
  expect(sumHandOffs(found.at("sales", "lawyer"))).toMatchObject({ count: 1, coverage: { known: 1, of: 1 }, media: [{ medium: "email", count: 1 }] });
  expect(sumHandOffs(found.at("sales", "lawyer")).perMonth).toBeCloseTo(100);
  // Claims have no volume.
  expect(sumHandOffs(found.at("sales", "office"))).toMatchObject({ count: 2, perMonth: null, coverage: { known: 0, of: 2 }, media: [{ medium: "none", count: 1 }, { medium: "email", count: 1 }] });
  const all = sumHandOffs(found.list);
  expect(all).toMatchObject({ count: 5, coverage: { known: 2, of: 5 }, media: [{ medium: "email", count: 3 }, { medium: "paper", count: 1 }, { medium: "none", count: 1 }] });
  expect(all.data.map(({ name }) => name)).toEqual(["Address", "phone", "contract"]);
});

test("a loop without a way out has hand-offs, but nobody knows how often", () => {
  const steps = [stepIn("s", "sales", { kind: "start" }), stepIn("a", "office"), stepIn("b", "sales")];
  const found = handOffsOf({ ...drawn({ p1: 10 }, steps, [flow("s", "a"), flow("a", "b"), flow("b", "a")]), participants }, "as-is");
  expect(sumHandOffs(found.list)).toMatchObject({ count: 3, perMonth: null, coverage: { known: 0, of: 3 } });
});
