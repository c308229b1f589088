import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ, isJoined, isReached } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";

/** A joined step that no way from any start leads to: it is never done (soundness, van der Aalst 1997: no dead transitions). Where no start leads anywhere there is nothing to be reached from. */
export const mapUnreachable = defineRule({
  code: "MAP-UNREACHABLE",
  severity: "error",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap((map) => map.graph.steps.flatMap(({ id }, step) =>
    (isReached(map, step) || !isJoined(map, step) ? [] : [{ code: "MAP-UNREACHABLE", severity: "error", at: { kind: "step", id }, params: { step: { in: "steps", id } } }]))),
});
