import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isBegun, isJoined } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";

/** A step that no flow joins to anything, on a map that is begun (bpmnlint `no-disconnected`). Notes and data need not be joined. */
export const mapIsolated = defineRule({
  code: "MAP-ISOLATED",
  severity: "warning",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => (!isBegun(map) ? [] : map.graph.steps.flatMap(({ id }, step) =>
    (isJoined(map, step) ? [] : [{ code: "MAP-ISOLATED", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } } }])))),
});
