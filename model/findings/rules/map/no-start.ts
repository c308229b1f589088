import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isStart } from "#model/step-kinds.ts";

/** A map without a start event, once steps of it are joined: nobody can tell what sets the work off (bpmnlint `start-event-required`; 7PMG G3, one start and one end where possible). */
export const mapNoStart = defineRule({
  code: "MAP-NO-START",
  severity: "error",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => {
    const { steps, flows } = map.graph;
    return !isBegun(map) || flows.length < 2 || steps.some(({ kind }) => isStart(kind)) ? []
      : [{ code: "MAP-NO-START", severity: "error", at: { kind: "map", map: map.key }, params: { process: { in: "processes", id: map.process.id } } }];
  }),
});
