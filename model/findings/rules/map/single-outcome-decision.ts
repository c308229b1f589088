import { defineRule } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";

/** A decision with one way on and no more than one way in, which decides nothing (bpmnlint `superfluous-gateway`). Where several ways meet and one goes on nothing need be decided. */
export const mapSingleOutcomeDecision = defineRule({
  code: "MAP-SINGLE-OUTCOME-DECISION",
  severity: "warning",
  reads: GRAPH_READ,
  check: (plan) => mapsOf(plan).flatMap(({ graph: { steps, out, into } }) => steps.flatMap(({ id, kind }, step) =>
    ((kind !== "exclusive" && kind !== "inclusive") || out[step]!.length !== 1 || into[step]!.length > 1 ? []
      : [{ code: "MAP-SINGLE-OUTCOME-DECISION", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } } }]))),
});
