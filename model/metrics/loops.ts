import type { WorkGraph } from "#model/metrics/work-graph.ts";

/**
 * The strongly connected components: steps that can each be reached from each other; more than one together is a loop of rework. A
 * component comes after all that it leads to. Linear. Tarjan, "Depth-first search and linear graph algorithms", 1972.
 */
export function componentsOf({ steps, out, to }: Pick<WorkGraph, "steps" | "out" | "to">): number[][] {
  const order = new Int32Array(steps.length).fill(-1);
  const low = new Int32Array(steps.length);
  const next = new Int32Array(steps.length);
  const isOpen = new Uint8Array(steps.length);
  const open: number[] = [];
  const components: number[][] = [];
  let count = 0;
  for (let root = 0; root < steps.length; root++) {
    if (order[root] !== -1) continue;
    // A stack of its own: a map of thousands of steps in a row would overflow the language's.
    const path = [root];
    while (path.length > 0) {
      const step = path.at(-1)!;
      if (order[step] === -1) {
        order[step] = low[step] = count++;
        open.push(step);
        isOpen[step] = 1;
      }
      const flow = out[step]![next[step]!++];
      if (flow !== undefined) {
        const target = to[flow]!;
        if (order[target] === -1) path.push(target);
        else if (isOpen[target]) low[step] = Math.min(low[step]!, order[target]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[step]!);
      if (low[step] !== order[step]) continue;
      const component = open.splice(open.lastIndexOf(step));
      for (const member of component) isOpen[member] = 0;
      components.push(component);
    }
  }
  return components;
}
