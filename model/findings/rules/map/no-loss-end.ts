import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isEnd } from "#model/step-kinds.ts";

/** The main process, the first of the plan, with one end only: deals that are lost end nowhere (BPMN Method & Style, Silver 2011: one end event for each distinct end state). Other processes may well have one outcome. */
export const mapNoLossEnd = defineRule({
  code: "MAP-NO-LOSS-END",
  severity: "warning",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map): Finding[] => {
    const ends = map.graph.steps.filter(({ kind }) => isEnd(kind));
    return map.process.id !== plan.processes[0]?.id || !isBegun(map) || ends.length !== 1 ? []
      : [{ code: "MAP-NO-LOSS-END", severity: "warning", at: { kind: "map", map: map.key }, params: { process: { in: "processes", id: map.process.id } }, more: [{ kind: "step", id: ends[0]!.id }] }];
  }),
});
