import type { Reads } from "#model/findings/finding.ts";
import type { MapView } from "#model/map/map-views.ts";
import { onceFor } from "#model/once-for.ts";
import { dominatorsOf, flowOrder } from "#model/metrics/dominators.ts";
import { componentsOf } from "#model/metrics/loops.ts";
import { mainPath } from "#model/metrics/main-path.ts";
import { isStart } from "#model/step-kinds.ts";

/** What `mapsOf` reads. */
export const MAPS_READ = { processes: [], steps: ["map"], flows: ["map"], lanes: ["map"] } as const satisfies Reads;
/** What the graph of a map reads, and its order, loops and dominators. */
export const GRAPH_READ = { ...MAPS_READ, steps: ["map", "kind"], flows: ["map", "from", "to", "probability"] } as const satisfies Reads;
/** What a map's main path reads. */
export const PATH_READ = { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "processing", "waiting"], flows: [...GRAPH_READ.flows, "waiting"] } as const satisfies Reads;

/** The order in which work passes the steps of a map. */
export const orderOn = onceFor(({ graph }: MapView) => flowOrder(graph));
/** The loops of a map, and the steps that are in none. */
export const componentsOn = onceFor(({ graph }: MapView) => componentsOf(graph));
/** For each step of a map's graph the last one that all ways to it pass through. */
export const dominatorsOn = onceFor((map: MapView) => dominatorsOf(map.graph, orderOn(map)));
/** The main path of a map, by number in its graph; null when no end can be reached. */
export const mainPathOn = onceFor((map: MapView) => mainPath(map.graph, orderOn(map)));

/** The steps of a map's main path, in the order in which work passes them; none when no end can be reached. */
export const mainSteps = (map: MapView) => (mainPathOn(map)?.steps ?? []).map((step) => map.graph.steps[step]!);

/** Fewer steps than a beginning, something done and an end are a map that is only being begun. */
const BEGUN = 3;
/** Whether enough is drawn for what is missing to be missed: notes and data do not count. */
export const isBegun = ({ graph }: MapView): boolean => graph.steps.length >= BEGUN;

/** Whether a flow of work leads to a step or from it. */
export const isJoined = ({ graph: { out, into } }: MapView, step: number): boolean => out[step]!.length > 0 || into[step]!.length > 0;

/** Whether a step can be reached from a start; true of all where no start leads anywhere yet. */
export function isReached(map: MapView, step: number): boolean {
  const { steps, out, entries } = map.graph;
  const first = entries[0];
  const hasStart = first !== undefined && isStart(steps[first]!.kind) && out[first]!.length > 0;
  return !hasStart || orderOn(map).rank[step] !== -1;
}
