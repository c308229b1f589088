import type { MapView } from "#model/findings/maps.ts";
import { flowOrder, type FlowOrder } from "#model/metrics/dominators.ts";
import { mainPath } from "#model/metrics/main-path.ts";
import type { Flow, Step } from "#model/shape.ts";

/** The main path of a map, as `mainPath` finds it, in records. */
export type MainPath = { readonly steps: readonly Step[]; readonly flows: readonly Flow[] };

const orders = new WeakMap<MapView, FlowOrder>();
const paths = new WeakMap<MapView, MainPath | null>();

/** The steps of a map's graph in the order in which work reaches them. Made once for each state of the map. */
export function orderOf(map: MapView): FlowOrder {
  return orders.get(map) ?? keep(orders, map, flowOrder(map.graph));
}

/** The main path of a map; null where no end can be reached. Made once for each state of the map, however many rules ask. Reads `steps.kind`, `processing`, `waiting`, `flows.from`, `to`, `probability`, `waiting`. */
export function mainPathOf(map: MapView): MainPath | null {
  const known = paths.get(map);
  if (known !== undefined) return known;
  const { steps, flows } = map.graph;
  const path = mainPath(map.graph, orderOf(map));
  return keep(paths, map, path && { steps: path.steps.map((step) => steps[step]!), flows: path.flows.map((flow) => flows[flow]!) });
}

function keep<T>(kept: WeakMap<MapView, T>, map: MapView, made: T): T {
  kept.set(map, made);
  return made;
}
