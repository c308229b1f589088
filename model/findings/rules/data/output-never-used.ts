import { createDataIndex, type DataIndex } from "#model/findings/data-index.ts";
import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { piecesOf } from "#model/findings/pieces.ts";
import type { Plan } from "#model/shape.ts";
import { isArtefact, isWork } from "#model/step-kinds.ts";

/**
 * Data that a step writes down and that nothing asks for: no step, no flow, no system, no integration. Told only where at least a share of the work after it
 * says what it needs, and not of what is sent out. Source: the "redundant data" anti-pattern of data-flow analysis (Sun, Zhao, Nunamaker, Sheng,
 * "Formulating the Data-Flow Perspective for Business Process Management", Information Systems Research, 2006).
 */
export const outputNeverUsed = defineRule({
  code: "DATA-OUTPUT-NEVER-USED",
  severity: "info",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "dataIn", "dataOut"], flows: [...GRAPH_READ.flows, "data"], systems: ["holds", "masterOf"], integrations: ["title"] },
  limits: { known: { fallback: 50, min: 0, max: 100, unit: "percent" } },
  check(plan, { limits: { known } }) {
    const used = indexUses(plan);
    return mapsOf(plan).flatMap((map) => {
      const heard = heardAfter(map, known);
      return map.steps.flatMap((step): Finding[] => {
        if (!heard.has(step.id) || !isWork(step.kind) || step.kind === "sendTask") return [];
        const unused = piecesOf(step, "dataOut").filter((piece) => !used.has(piece));
        return unused.length === 0 ? [] : [{
          code: "DATA-OUTPUT-NEVER-USED", severity: "info", at: { kind: "step", id: step.id },
          params: { step: { in: "steps", id: step.id }, piece: unused[0]!.name, others: unused.length - 1 },
        }];
      });
    });
  },
});

function indexUses(plan: Plan): DataIndex {
  const index = createDataIndex();
  for (const step of plan.steps) if (!isArtefact(step.kind)) index.add(piecesOf(step, "dataIn"));
  for (const flow of plan.flows) index.add(piecesOf(flow, "data"));
  for (const system of plan.systems) {
    index.add(piecesOf(system, "holds"));
    index.add(piecesOf(system, "masterOf"));
  }
  for (const integration of plan.integrations) index.add(piecesOf(integration, "title"));
  return index;
}

/** The steps after which enough of the work says what it needs. */
function heardAfter(map: MapView, known: number): ReadonlySet<string> {
  const heard = new Set<string>();
  let [worked, said] = [0, 0];
  for (const index of orderOn(map).order.toReversed()) {
    const { id, kind, dataIn } = map.graph.steps[index]!;
    if (worked > 0 && said * 100 >= known * worked) heard.add(id);
    if (!isWork(kind)) continue;
    worked++;
    if (dataIn.trim() !== "") said++;
  }
  return heard;
}
