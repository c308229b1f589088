import { isHandOff } from "#model/map/hand-off.ts";
import type { FlowOrder } from "#model/metrics/dominators.ts";
import type { Path } from "#model/metrics/main-path.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";

/** Nobody plays a longer branch to its end. */
const MOST_STEPS = 60;

/** A way off the usual one, by numbers of the graph: from a step where work can go several ways to where it is back on the main path, or ends. `flows[i]` leads to `steps[i + 1]`. */
export type Branch = Path & { readonly isLoop: boolean; readonly handOffs: number };

/**
 * All ways off the usual one: for each flow that a decision, or any step with several ways out, takes less often than another. A branch goes on by the
 * most probable flow; one that comes back before where it left is a loop and ends where it began. In the order of the flow of work, of one step's the most frequent first; each step is in a branch once at the most,
 * and a branch is cut after `MOST_STEPS`, so that it ends on any map.
 */
export function branchesOf(graph: WorkGraph, { order, rank }: FlowOrder, main: Path): readonly Branch[] {
  const { steps, out, to } = graph;
  const place = new Map(main.steps.map((step, index) => [step, index]));
  const usual = usualFlows(graph, rank, main);
  return order.flatMap((source) => {
    if (steps[source]!.kind === "parallel" || out[source]!.length < 2) return [];
    return out[source]!.filter((flow) => flow !== usual[source]).toSorted((a, b) => graph.share[b]! - graph.share[a]!).map((flow): Branch => {
      const way = { steps: [source, to[flow]!], flows: [flow] };
      const seen = new Set(way.steps);
      // On until it is back, ends, or would go round.
      let last = to[flow]!;
      for (let on = usual[last]; !place.has(last) && on !== undefined && !seen.has(to[on]!) && way.steps.length < MOST_STEPS; on = usual[last]) {
        append(way, on, to, seen);
        last = to[on]!;
      }
      const isLoop = place.has(last) && place.has(source) && place.get(last)! <= place.get(source)!;
      if (isLoop) for (let index = place.get(last)!; index < place.get(source)! && way.steps.length < MOST_STEPS; index++) append(way, main.flows[index]!, to, seen);
      return { ...way, isLoop, handOffs: way.flows.filter((each) => isHandOff(steps[graph.from[each]!], steps[to[each]!])).length };
    });
  });
}

function append(way: { steps: number[]; flows: number[] }, flow: number, to: Int32Array, seen: Set<number>): void {
  way.flows.push(flow);
  way.steps.push(to[flow]!);
  seen.add(to[flow]!);
}

/** The flow by which work usually leaves each step: the main path's own; elsewhere the most probable that does not go back. */
function usualFlows({ out, to, share }: WorkGraph, rank: Int32Array, main: Path): readonly (number | undefined)[] {
  const usual = out.map((flows, step) => {
    const onward = flows.filter((flow) => rank[to[flow]!]! > rank[step]!);
    return (onward.length > 0 ? onward : flows).toSorted((a, b) => share[b]! - share[a]!)[0];
  });
  main.flows.forEach((flow, index) => (usual[main.steps[index]!] = flow));
  return usual;
}
