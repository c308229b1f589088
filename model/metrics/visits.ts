import { dominatorsOf, type FlowOrder } from "#model/metrics/dominators.ts";
import { settle } from "#model/metrics/settle.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";

/**
 * How often each step is done per case, on average: the expected visits of an absorbing Markov chain, v = e + v·P (Kemeny & Snell,
 * "Finite Markov Chains", 1960, ch. 3), solved component by component. Cases come in equally often by each entry. Two liberties: a
 * parallel gateway sends all of the work down every branch, and where such branches meet again in a parallel or inclusive gateway
 * they are one again: it is done at most as often as the last step that all ways to it pass through.
 * null when work goes round for ever somewhere: a loop without a way out.
 */
export function expectedVisits(graph: WorkGraph, components: readonly (readonly number[])[], flow: FlowOrder): Float64Array | null {
  const { steps, from, into, share, entries } = graph;
  const visits = new Float64Array(steps.length);
  const entering = new Float64Array(steps.length);
  for (const entry of entries) entering[entry] = 1 / entries.length;
  const joins = steps.map(({ kind }, step) => (kind === "parallel" || kind === "inclusive") && into[step]!.length > 1);
  const above = joins.includes(true) ? dominatorsOf(graph, flow) : null;
  const of = (step: number) => {
    let sum = entering[step]!;
    for (const index of into[step]!) sum += visits[from[index]!]! * share[index]!;
    const source = above?.[step] ?? -1;
    return joins[step] && source >= 0 ? Math.min(sum, visits[source]!) : sum;
  };
  for (let index = components.length - 1; index >= 0; index--) {
    // In the order of the flow, which a loop settles in soonest.
    const component = components[index]!.toSorted((a, b) => flow.rank[a]! - flow.rank[b]!);
    if (component.length > 1 && flow.rank[component[0]!] !== -1 && !hasWayOut(graph, component)) return null;
    if (!settle(component, visits, of)) return null;
  }
  return visits;
}

/** Whether work can leave the steps of a component, given by number. */
export function hasWayOut({ out, to, share }: WorkGraph, component: readonly number[]): boolean {
  const within = new Set(component);
  return component.some((step) => out[step]!.some((flow) => share[flow]! > 0 && !within.has(to[flow]!)));
}
