import type { FlowOrder } from "#model/metrics/dominators.ts";
import { timeOf } from "#model/metrics/lead-time.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";

/** Steps and flows in the order in which work passes them, by their number in the graph. */
export type Path = { readonly steps: readonly number[]; readonly flows: readonly number[] };

/** The best way on from a step: the logarithm of its probability, its time in minutes, and the flow it takes; -1 at an end. */
type Way = { readonly chance: number; readonly time: number; readonly flow: number };

/** Probabilities closer than this are equal. */
const SAME = 1e-9;

/**
 * The main path: the most probable way from an entry to an end, without going back in a loop; of equally probable ways the longest. Down
 * a parallel gateway it takes the branch that lasts longest, as the timeline of a value stream map does (Martin & Osterling, "Value
 * Stream Mapping", 2014, ch. 3). Exact where loops have one way in (reducible graphs); null when no end can be reached.
 */
export function mainPath(graph: WorkGraph, { order, rank }: FlowOrder): Path | null {
  const { steps, flows, out, to, share, entries } = graph;
  const ways: (Way | undefined)[] = [];
  for (const step of order.toReversed()) {
    if (out[step]!.length === 0) ways[step] = { chance: 0, time: timeOf(graph, step), flow: -1 };
    const isParallel = steps[step]!.kind === "parallel";
    for (const flow of out[step]!) {
      const onward = ways[to[flow]!];
      if (!onward || rank[to[flow]!]! <= rank[step]! || share[flow] === 0) continue;
      const way = { chance: Math.log(share[flow]!) + onward.chance, time: timeOf(graph, step) + (flows[flow]!.waiting ?? 0) + onward.time, flow };
      const best = ways[step];
      if (!best || (isParallel ? way.time > best.time : isBetter(way, best))) ways[step] = way;
    }
  }
  let start = -1;
  for (const entry of entries) if (ways[entry] && (start === -1 || isBetter(ways[entry], ways[start]!))) start = entry;
  if (start === -1) return null;
  const path = { steps: [start], flows: [] as number[] };
  for (let flow = ways[start]!.flow; flow !== -1; flow = ways[to[flow]!]!.flow) {
    path.flows.push(flow);
    path.steps.push(to[flow]!);
  }
  return path;
}

function isBetter(way: Way, than: Way): boolean {
  return Math.abs(way.chance - than.chance) > SAME ? way.chance > than.chance : way.time > than.time;
}
