import ELK from "elkjs/lib/elk.bundled.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps } from "#model/map/picture/geometry.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";
import { findLayers } from "#components/map/tidy/layers.ts";
import { packLanes } from "#components/map/tidy/pack-lanes.ts";
import { tidyCommands } from "#components/map/tidy/tidy-commands.ts";
import { prepareTidy } from "#components/map/tidy/tidy-graph.ts";
import { STEP_KINDS, type Flow, type Place, type Step } from "#model/shape.ts";

const elk = new ELK();

async function tidy(steps: readonly Step[], flows: readonly Flow[], ids: readonly string[] | null = null): Promise<Map<string, Place>> {
  const task = prepareTidy(steps, flows, ids && new Set(ids));
  return packLanes({ steps, flows, task, layers: await findLayers(task.graph, (graph) => elk.layout(graph)) });
}

const at = (places: ReadonlyMap<string, Place>, steps: readonly Step[], id: string) => {
  const { kind } = steps.find((found) => found.id === id)!;
  const { width, height } = sizeOf(kind);
  const { x, y } = places.get(id)!;
  return [x + width / 2, y + height / 2];
};

test("a chain is a straight row, its steps one column apart, each in its lane", async () => {
  const steps = [step("b", { lane: "sales", x: 900, y: 300 }), step("a", { lane: "sales", x: 40, y: 700 }, "start"), step("c", { lane: "lawyer", x: 0, y: 16 }), step("d", { lane: "sales", x: 50, y: 16 }, "end")];
  const places = await tidy(steps, [flow("a", "b"), flow("b", "c"), flow("c", "d")]);
  expect(["a", "b", "c", "d"].map((id) => at(places, steps, id))).toEqual([[112, 64], [296, 64], [480, 64], [664, 64]]);
  expect(places.get("c")!.lane).toBe("lawyer");
});

test("the longer branch goes straight on, the shorter one under it, a loop leads back", async () => {
  const steps = ["a", "fork", "no", "yes", "then", "last"].map((id) => step(id, { lane: "sales", x: 0, y: 0 }, id === "fork" ? "exclusive" : "task"));
  const flows = [flow("a", "fork"), flow("fork", "no", { title: "No" }), flow("fork", "yes"), flow("yes", "then"), flow("then", "last"), flow("no", "a")];
  const places = await tidy(steps, flows);
  const row = (id: string) => at(places, steps, id)[1];
  expect(["a", "fork", "yes", "then", "last"].map(row)).toEqual([64, 64, 64, 64, 64]);
  expect(row("no")).toBe(168);
  expect(at(places, steps, "no")[0]).toBe(at(places, steps, "yes")[0]);
  // Room for the word on the flow.
  expect(at(places, steps, "yes")[0]! - at(places, steps, "fork")[0]!).toBe(232);
});

test("a step does not stand in the way of a flow that passes it in its row", async () => {
  const steps = ["a", "b", "c", "d"].map((id) => step(id, { lane: id === "b" ? "lawyer" : "sales" }));
  const places = await tidy(steps, [flow("a", "b"), flow("b", "c"), flow("a", "d"), flow("c", "d")]);
  expect(at(places, steps, "a")[1]).toBe(at(places, steps, "d")[1]);
  expect(at(places, steps, "c")[1]).not.toBe(at(places, steps, "a")[1]);
});

test("notes and data stay with what they are joined to, or stand at", async () => {
  const steps = [step("a", { lane: "sales", x: 500, y: 16 }), step("b", { lane: "sales", x: 40, y: 16 }), step("joined", { lane: "sales", x: 0, y: 400 }, "note"), step("near", { lane: "sales", x: 60, y: 120 }, "dataObject"), step("other", { lane: "lawyer", x: 0, y: 0 }, "dataStore")];
  const places = await tidy(steps, [flow("a", "b"), flow("a", "joined"), flow("b", "other")]);
  expect(at(places, steps, "joined")).toEqual([112, 168]);
  expect(at(places, steps, "near")).toEqual([296, 168]);
  expect(at(places, steps, "other")).toEqual([296, 64]);
});

test("a selection is tidied where it is, around what stays", async () => {
  const steps = [step("a", { lane: "sales", x: 404, y: 32 }), step("b", { lane: "sales", x: 420, y: 240 }), step("stays", { lane: "sales", x: 600, y: 32 }), step("note", { lane: "sales", x: 600, y: 240 }, "note")];
  const flows = [flow("a", "b"), flow("stays", "note"), flow("b", "stays", { bends: [{ x: 1, y: 1 }] })];
  const places = await tidy(steps, flows, ["a", "b", "note"]);
  expect([...places.keys()].sort()).toEqual(["a", "b"]);
  expect(places.get("a")).toEqual({ lane: "sales", x: 404, y: 32 });
  expect(places.get("b")).toEqual({ lane: "sales", x: 588, y: 136 });
  expect(tidyCommands(steps, flows, places)).toEqual([
    { type: "step.move", moves: [{ id: "b", place: places.get("b") }] },
    { type: "flow.set", id: "b-stays", values: { bends: [], fromSide: null, toSide: null } },
  ]);
});

const LANES = ["sales", "lawyer", "boss", null] as const;
const map = fc.integer({ min: 1, max: 60 }).chain((count) => fc.record({
  steps: fc.array(fc.record({ kind: fc.constantFrom(...STEP_KINDS), lane: fc.constantFrom(...LANES), x: fc.integer({ min: 0, max: 300 }).map((n) => n * 8), y: fc.integer({ min: 0, max: 60 }).map((n) => n * 8) }), { minLength: count, maxLength: count }),
  joins: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 90 }),
  chosen: fc.option(fc.array(fc.nat(count - 1), { minLength: 1 })),
})).map(({ steps, joins, chosen }) => ({
  steps: steps.map(({ kind, ...place }, index) => step(`s${index}`, place, kind)),
  flows: [...new Map(joins.filter(([from, to]) => from !== to).map(([from, to]) => [`${from}-${to}`, flow(`s${from}`, `s${to}`)])).values()],
  chosen: chosen && chosen.map((index) => `s${index}`),
}));

test("whatever the map: nothing overlaps, every step stays in its lane and within it, only what is chosen moves, twice is the same", async () => {
  await fc.assert(fc.asyncProperty(map, async ({ steps, flows, chosen }) => {
    const places = await tidy(steps, flows, chosen);
    if (chosen) for (const id of places.keys()) expect(chosen).toContain(id);
    else expect(places.size).toBe(steps.length);
    const after = steps.map((found) => ({ ...found, place: places.get(found.id) ?? found.place }));
    for (const [index, { id, place, kind }] of after.entries()) {
      expect(place.lane).toBe(steps[index]!.place.lane);
      if (!places.has(id)) continue;
      expect(place.y).toBeGreaterThanOrEqual(0);
      const rect = { ...place, ...sizeOf(kind) };
      for (const other of after) if (other.id !== id && other.place.lane === place.lane) expect(overlaps(rect, { ...other.place, ...sizeOf(other.kind) }), `${id} over ${other.id}`).toBe(false);
    }
    const { bands, rects } = layoutMap(["sales", "lawyer", "boss"].map(lane), after);
    for (const { id, place } of after) {
      const [band, rect] = [bands.find((found) => found.lane === place.lane)!, rects.get(id)!];
      expect(rect.y >= band.top && rect.y + rect.height <= band.top + band.height).toBe(true);
    }
    expect([...(await tidy(steps, flows, chosen))]).toEqual([...places]);
  }), { numRuns: 60 });
}, 120_000);
