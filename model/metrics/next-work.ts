import type { WorkGraph } from "#model/metrics/work-graph.ts";
import { isWork } from "#model/step-kinds.ts";

/** Work that follows other work: both by number in the graph, and the flow by which the first is left. */
export type Onward = { readonly from: number; readonly to: number; readonly flow: number };

/** Each pair of work steps between which there are only events and gateways, once, in `order`, which names the steps to look from. A step never follows itself. */
export function nextWork({ steps, out, to }: WorkGraph, order: readonly number[]): Onward[] {
  const pairs: Onward[] = [];
  for (const from of order) {
    if (!isWork(steps[from]!.kind)) continue;
    const seen = new Set([from]);
    for (const flow of out[from]!) {
      const open = [to[flow]!];
      for (let step = open.pop(); step !== undefined; step = open.pop()) {
        if (seen.has(step)) continue;
        seen.add(step);
        if (isWork(steps[step]!.kind)) pairs.push({ from, to: step, flow });
        else for (const next of out[step]!) open.push(to[next]!);
      }
    }
  }
  return pairs;
}
