import type { FlowOrder } from "#model/metrics/dominators.ts";
import { settle } from "#model/metrics/settle.ts";
import type { WorkGraph } from "#model/metrics/work-graph.ts";

/** What a step takes from the moment work reaches it until it is done, minutes; what is not known counts as nothing here. */
export const timeOf = ({ steps }: WorkGraph, step: number): number => (steps[step]!.processing ?? 0) + (steps[step]!.waiting ?? 0);

/**
 * The mean time from entry to end, minutes: L(step) = its time + Σ share · (the flow's own waiting + L(target)), rework included. At a
 * parallel gateway the branch that takes longest on average counts instead of the sum, which is a lower bound of the true mean.
 * An inclusive gateway's branches count by their shares, made to add up to 1. null for a loop without a way out; `visits` says what
 * is reached at all.
 */
export function expectedLeadTime(graph: WorkGraph, components: readonly (readonly number[])[], { rank }: FlowOrder, visits: Float64Array): number | null {
  const { steps, flows, out, to, share, entries } = graph;
  const times = new Float64Array(steps.length);
  const of = (step: number) => {
    let longest = 0;
    let sum = 0;
    let total = 0;
    for (const flow of out[step]!) {
      if (share[flow] === 0) continue;
      const rest = (flows[flow]!.waiting ?? 0) + times[to[flow]!]!;
      longest = Math.max(longest, rest);
      sum += share[flow]! * rest;
      total += share[flow]!;
    }
    const onward = total === 0 ? 0 : steps[step]!.kind === "parallel" ? longest : sum / total;
    return timeOf(graph, step) + onward;
  };
  for (const component of components) {
    // From the end backwards, which a loop settles in soonest.
    if (component.some((step) => visits[step]! > 0) && !settle(component.toSorted((a, b) => rank[b]! - rank[a]!), times, of)) return null;
  }
  return entries.reduce((sum, entry) => sum + times[entry]!, 0) / Math.max(1, entries.length);
}
