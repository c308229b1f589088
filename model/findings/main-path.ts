import type { MapView } from "#model/findings/maps.ts";
import { flowOrder } from "#model/metrics/dominators.ts";
import { mainPath } from "#model/metrics/main-path.ts";
import type { Step } from "#model/shape.ts";

const known = new WeakMap<MapView, readonly Step[]>();

/**
 * The steps of a map's main path (`model/metrics/main-path.ts`) in the order of the work; none where no end can be reached. Worked out once
 * for each state of a map. Reads `steps.kind`, `steps.processing`, `steps.waiting`, `flows.from`, `flows.to`, `flows.probability`, `flows.waiting`.
 */
export function mainStepsOf(view: MapView): readonly Step[] {
  let steps = known.get(view);
  if (!steps) known.set(view, (steps = findSteps(view)));
  return steps;
}

function findSteps({ graph }: MapView): readonly Step[] {
  return mainPath(graph, flowOrder(graph))?.steps.map((step) => graph.steps[step]!) ?? [];
}
