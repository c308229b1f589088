import { flowOrder } from "#model/metrics/dominators.ts";
import { componentsOf } from "#model/metrics/loops.ts";
import { expectedVisits } from "#model/metrics/visits.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";

const known = new WeakMap<WorkGraph, Float64Array | null>();

/** How often each step of a map is done per case, on average; see `expectedVisits`. Worked out once for each graph. null when a loop has no way out. */
export function visitsOf(graph: WorkGraph): Float64Array | null {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const visits = expectedVisits(graph, componentsOf(graph), flowOrder(graph));
  known.set(graph, visits);
  return visits;
}
