import type { WorkGraph } from "#model/metrics/work-graph.ts";

/** The reachable steps, each after all that leads to it except where a loop goes back; `rank` is a step's place there, -1 for the others. */
export type FlowOrder = { readonly order: readonly number[]; readonly rank: Int32Array };

/** Reverse postorder of a depth-first walk from the entries. Linear. */
export function flowOrder({ steps, out, to, entries }: WorkGraph): FlowOrder {
  const next = new Int32Array(steps.length).fill(-1);
  const post: number[] = [];
  for (const entry of entries) {
    if (next[entry] !== -1) continue;
    const path = [entry];
    next[entry] = 0;
    while (path.length > 0) {
      const step = path.at(-1)!;
      const flow = out[step]![next[step]!++];
      if (flow === undefined) post.push(path.pop()!);
      else if (next[to[flow]!] === -1) {
        next[to[flow]!] = 0;
        path.push(to[flow]!);
      }
    }
  }
  const order = post.reverse();
  const rank = new Int32Array(steps.length).fill(-1);
  order.forEach((step, index) => (rank[step] = index));
  return { order, rank };
}

/**
 * For each reachable step the last one that every way to it passes through; -1 where there is none (an entry, or ways from several
 * entries). Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm", 2001.
 */
export function dominatorsOf({ steps, into, from, entries }: WorkGraph, { order, rank }: FlowOrder): Int32Array {
  // One imagined root, before all entries, has rank -1.
  const above = new Int32Array(steps.length).fill(-2);
  for (const entry of entries) above[entry] = -1;
  const rankOf = (step: number) => (step === -1 ? -1 : rank[step]!);
  const meet = (a: number, b: number) => {
    while (a !== b) {
      while (rankOf(a) > rankOf(b)) a = above[a]!;
      while (rankOf(b) > rankOf(a)) b = above[b]!;
    }
    return a;
  };
  for (let moved = true; moved;) {
    moved = false;
    for (const step of order) {
      if (above[step] === -1) continue;
      let best = -2;
      for (const flow of into[step]!) {
        const source = from[flow]!;
        if (rank[source] === -1 || above[source] === -2) continue;
        best = best === -2 ? source : meet(best, source);
      }
      if (best !== above[step]) {
        above[step] = best;
        moved = true;
      }
    }
  }
  return above;
}
