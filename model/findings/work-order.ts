import { orderOn } from "#model/findings/map-flow.ts";
import type { MapView } from "#model/map/map-views.ts";
import type { Step } from "#model/shape.ts";

/** The steps of a map's graph in the order in which work reaches them, then those that it does not reach: the plan lists steps in no order that people see. */
export function stepsInOrder(map: MapView): readonly Step[] {
  const { steps } = map.graph;
  const { order, rank } = orderOn(map);
  return [...order.map((step) => steps[step]!), ...steps.filter((_, step) => rank[step] === -1)];
}
