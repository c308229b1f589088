import { dataItems } from "#model/data-items.ts";
import { createDataIndex, type DataIndex } from "#model/findings/data-index.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { piecesOf, type Piece } from "#model/findings/pieces.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isArtefact, isStart, isWork } from "#model/step-kinds.ts";

/**
 * Data that a step needs and that nothing before it gives: no earlier step, no flow, no data drawn on the map, no system that holds it, no other
 * process. Told only where at least a share of the work before says what it gives: else it is merely not written down. What comes from
 * outside, by a start, a message or an outside party, needs no source here. Source: the "missing data" anti-pattern of data-flow analysis
 * (Sun, Zhao, Nunamaker, Sheng, "Formulating the Data-Flow Perspective for Business Process Management", Information Systems Research, 2006).
 */
export const inputNeverProduced = defineRule({
  code: "DATA-INPUT-NEVER-PRODUCED",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "title", "place.lane", "dataIn", "dataOut"], flows: [...GRAPH_READ.flows, "data"], systems: ["holds", "masterOf"], participants: ["kind"] },
  limits: { known: { fallback: 50, min: 0, max: 100, unit: "percent" } },
  check(plan, { limits: { known } }) {
    const maps = mapsOf(plan);
    const isElsewhere = createElsewhere(plan.systems, maps);
    const outsiders = outsidersOf(plan.participants);
    const asking = maps.filter(({ steps }) => steps.some(({ dataIn }) => dataIn !== ""));
    return asking.flatMap((map) => checkMap(map, (piece) => isElsewhere(map.process.id, piece), outsiders, known));
  },
});

function checkMap(map: MapView, isElsewhere: (piece: Piece) => boolean, outsiders: ReadonlySet<string>, known: number): Finding[] {
  const { steps, flows, out, into, from } = map.graph;
  const found = new Map<string, Finding>();
  const before = createDataIndex();
  for (const { kind, title } of map.steps) if (isArtefact(kind) && kind !== "note") before.add(dataItems(title));
  let [worked, said] = [0, 0];
  for (const index of orderOn(map).order) {
    const step = steps[index]!;
    const comesIn = outsiders.has(step.place.lane ?? "") || step.kind === "receiveTask" || into[index]!.some((flow) => bringsIn(steps[from[flow]!]!, outsiders));
    if (isWork(step.kind) && !comesIn && worked > 0 && said * 100 >= known * worked) {
      const missing = piecesOf(step, "dataIn").filter((piece) => !before.has(piece) && !isElsewhere(piece));
      if (missing.length > 0) found.set(step.id, describe(step, missing));
    }
    before.add(piecesOf(step, "dataOut"));
    for (const flow of out[index]!) before.add(piecesOf(flows[flow]!, "data"));
    if (!isWork(step.kind)) continue;
    worked++;
    if (step.dataOut.trim() !== "") said++;
  }
  return map.steps.flatMap(({ id }) => found.get(id) ?? []);
}

const bringsIn = ({ kind, place }: Step, outsiders: ReadonlySet<string>): boolean => isStart(kind) || kind === "message" || kind === "receiveTask" || outsiders.has(place.lane ?? "");

const describe = ({ id }: Step, missing: readonly Piece[]): Finding => ({
  code: "DATA-INPUT-NEVER-PRODUCED", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id }, piece: missing[0]!.name, others: missing.length - 1 },
});

/** Whether a piece is to be had beside the process of a map: a system holds it, or another process gives it. Each index is made when something is first looked for in it. */
function createElsewhere(systems: Plan["systems"], maps: readonly MapView[]): (process: string, piece: Piece) => boolean {
  const held = once(() => systems.flatMap((system) => [piecesOf(system, "holds"), piecesOf(system, "masterOf")]));
  const given = [...new Set(maps.map(({ process }) => process.id))].map((process) => ({
    process, pieces: once(() => maps.filter((map) => map.process.id === process).flatMap(({ steps }) => steps.map((step) => piecesOf(step, "dataOut")))),
  }));
  return (process, piece) => held().has(piece) || given.some((other) => other.process !== process && other.pieces().has(piece));
}

function once(read: () => readonly (readonly Piece[])[]): () => DataIndex {
  let made: DataIndex | undefined;
  return () => {
    if (made) return made;
    made = createDataIndex();
    for (const pieces of read()) made.add(pieces);
    return made;
  };
}
