import { orderOn } from "#model/findings/map-flow.ts";
import { mapsOf, type Drawn } from "#model/map/map-views.ts";
import type { Step } from "#model/shape.ts";

const known = new WeakMap<readonly Step[], { readonly flows: Drawn["flows"]; readonly processes: Drawn["processes"]; readonly steps: readonly Step[] }>();

/** All steps that are drawn, map by map, each map's in the order in which work reaches them; those that it does not reach come after. Made once for each state of the maps. */
export function inWorkOrder(plan: Drawn): readonly Step[] {
  const made = known.get(plan.steps);
  if (made && made.flows === plan.flows && made.processes === plan.processes) return made.steps;
  const steps = mapsOf(plan).flatMap((map) => {
    const reached = orderOn(map).order.map((index) => map.graph.steps[index]!);
    const seen = new Set(reached);
    return [...reached, ...map.steps.filter((step) => !seen.has(step))];
  });
  known.set(plan.steps, { flows: plan.flows, processes: plan.processes, steps });
  return steps;
}
