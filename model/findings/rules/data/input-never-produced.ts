import { createDataIndex, type DataIndex } from "#model/findings/data-index.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/findings/maps.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import type { DataItem } from "#model/data-items.ts";
import type { Plan, Step, System } from "#model/shape.ts";
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
    const held = indexSystems(plan.systems);
    const given = new Map<string, DataIndex>();
    const maps = mapsOf(plan);
    for (const { process, steps } of maps) for (const step of steps) addAll(given.get(process.id) ?? keep(given, process.id), piecesOf(step, "dataOut"));
    return maps.flatMap((map) => {
      const others = [held, ...[...given].filter(([process]) => process !== map.process.id).map(([, index]) => index)];
      return checkMap(map, others, outsidersOf(plan.participants), known);
    });
  },
});

function checkMap(map: MapView, others: readonly DataIndex[], outsiders: ReadonlySet<string>, known: number): Finding[] {
  const { steps, flows, out, into, from } = map.graph;
  const found = new Map<string, Finding>();
  const before = createDataIndex();
  for (const { kind, title } of map.steps) if (isArtefact(kind) && kind !== "note") addAll(before, piecesOf({ title }, "title"));
  let [worked, said] = [0, 0];
  for (const index of orderOn(map).order) {
    const step = steps[index]!;
    const comesIn = outsiders.has(step.place.lane ?? "") || step.kind === "receiveTask" || into[index]!.some((flow) => bringsIn(steps[from[flow]!]!, outsiders));
    if (isWork(step.kind) && !comesIn && worked > 0 && said * 100 >= known * worked) {
      const missing = piecesOf(step, "dataIn").filter((piece) => !before.has(piece) && !others.some((other) => other.has(piece)));
      if (missing.length > 0) found.set(step.id, describe(step, missing));
    }
    addAll(before, piecesOf(step, "dataOut"));
    for (const flow of out[index]!) addAll(before, piecesOf(flows[flow]!, "data"));
    if (!isWork(step.kind)) continue;
    worked++;
    if (step.dataOut.trim() !== "") said++;
  }
  return map.steps.flatMap(({ id }) => found.get(id) ?? []);
}

const bringsIn = ({ kind, place }: Step, outsiders: ReadonlySet<string>): boolean => isStart(kind) || kind === "message" || kind === "receiveTask" || outsiders.has(place.lane ?? "");

const describe = ({ id }: Step, missing: readonly DataItem[]): Finding => ({
  code: "DATA-INPUT-NEVER-PRODUCED", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id }, piece: missing[0]!.name, others: missing.length - 1 },
});

function indexSystems(systems: Plan["systems"]): DataIndex {
  const index = createDataIndex();
  for (const system of systems as readonly System[]) addAll(index, [...piecesOf(system, "holds"), ...piecesOf(system, "masterOf")]);
  return index;
}

function keep(given: Map<string, DataIndex>, process: string): DataIndex {
  const made = createDataIndex();
  given.set(process, made);
  return made;
}

function addAll(index: DataIndex, pieces: readonly DataItem[]): void {
  for (const piece of pieces) index.add(piece);
}
