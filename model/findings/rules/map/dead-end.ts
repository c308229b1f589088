import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { addEnd, deadEnds } from "#model/findings/rules/map/add-end.ts";
import { isEnd } from "#model/step-kinds.ts";

/** A step that work comes to and never leaves, though it is no end (bpmnlint `no-implicit-end`). On a map without any end MAP-NO-END says so once. */
export const mapDeadEnd = defineRule({
  code: "MAP-DEAD-END",
  severity: "error",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const { steps } = map.graph;
    if (!isBegun(map) || !steps.some(({ kind }) => isEnd(kind))) return [];
    return deadEnds(map).map((step) => ({ code: "MAP-DEAD-END", severity: "error", at: { kind: "step", id: steps[step]!.id }, params: { step: { in: "steps", id: steps[step]!.id } } }));
  }),
  mend(plan, { at }) {
    for (const map of at.kind === "step" ? mapsOf(plan) : []) {
      const found = deadEnds(map).find((step) => map.graph.steps[step]!.id === (at.kind === "step" && at.id));
      if (found !== undefined) return addEnd(map, found);
    }
    return null;
  },
});
