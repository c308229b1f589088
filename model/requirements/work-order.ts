import { mapsOf } from "#model/findings/maps.ts";
import { flowOrder } from "#model/metrics/dominators.ts";
import type { Plan, Step } from "#model/shape.ts";

type Drawn = Pick<Plan, "processes" | "steps" | "flows" | "lanes">;
const known = new WeakMap<readonly Step[], { readonly flows: Drawn["flows"]; readonly processes: Drawn["processes"]; readonly steps: readonly Step[] }>();

/** All steps that are drawn, map by map, each map's in the order in which work reaches them; those that it does not reach come after. Made once for each state of the maps. */
export function inWorkOrder(plan: Drawn): readonly Step[] {
  const made = known.get(plan.steps);
  if (made && made.flows === plan.flows && made.processes === plan.processes) return made.steps;
  const steps = mapsOf(plan).flatMap(({ graph, steps: all }) => {
    const reached = flowOrder(graph).order.map((index) => graph.steps[index]!);
    const seen = new Set(reached);
    return [...reached, ...all.filter((step) => !seen.has(step))];
  });
  known.set(plan.steps, { flows: plan.flows, processes: plan.processes, steps });
  return steps;
}
