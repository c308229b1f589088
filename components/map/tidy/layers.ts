import type { ElkNode } from "elkjs/lib/elk-api.js";

/** Steps to be put in layers, in the order in which they should be read where the flows leave it open, and the flows between them. */
export type Graph = { readonly steps: readonly string[]; readonly flows: readonly { readonly from: string; readonly to: string }[] };
/** Per step its layer, from 0 at the left, and its place in it from the top, a number to compare. */
export type Layers = ReadonlyMap<string, { readonly layer: number; readonly order: number }>;
/** ELK's `layout`, wherever it runs. */
export type ElkLayout = (graph: ElkNode) => Promise<ElkNode>;

// All of one size: what is as far to the right is in one layer then.
const SIZE = { width: 100, height: 50 };
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.randomSeed": "1",
  // One set of layers for all, also for pieces that no flow joins.
  "elk.separateConnectedComponents": "false",
  // A loop is where the walk from a start comes back to itself.
  "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  // Rows and flows are ours to find: the quickest here will do.
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.layered.thoroughness": "3",
  "elk.edgeRouting": "ORTHOGONAL",
};

/** Puts steps in layers so that flows lead to the right, with as few crossings as ELK's layered algorithm finds. The same for the same graph. */
export async function findLayers({ steps, flows }: Graph, layout: ElkLayout): Promise<Layers> {
  if (steps.length === 0) return new Map();
  const { children = [] } = await layout({
    id: "map", layoutOptions: OPTIONS,
    children: steps.map((id) => ({ id, ...SIZE })),
    edges: flows.map(({ from, to }, index) => ({ id: `f${index}`, sources: [from], targets: [to] })),
  });
  const lefts = [...new Set(children.map(({ x = 0 }) => Math.round(x)))].sort((a, b) => a - b);
  const layerOf = new Map(lefts.map((left, layer) => [left, layer]));
  return new Map(children.map(({ id, x = 0, y = 0 }) => [id, { layer: layerOf.get(Math.round(x))!, order: Math.round(y) }]));
}
