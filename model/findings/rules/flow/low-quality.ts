import { defineRule } from "#model/findings/finding.ts";
import { MAPS_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** A step whose results are too seldom complete and accurate as its receiver finds them: %C&A below `least` (Martin & Osterling, "Metrics-Based Process Mapping", 2012). */
export const flowLowQuality = defineRule({
  code: "FLOW-LOW-CA",
  severity: "warning",
  reads: { ...MAPS_READ, steps: ["map", "kind", "completeAccurate"] },
  limits: { least: { fallback: 80, min: 0, max: 100, unit: "percent" } },
  check: (plan, { limits: { least } }) => mapsOf(plan).flatMap(({ steps }) => steps.flatMap(({ id, kind, completeAccurate }) =>
    (completeAccurate === null || completeAccurate >= least || isArtefact(kind) ? []
      : [{ code: "FLOW-LOW-CA", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id }, goodShare: completeAccurate / 100, leastShare: least / 100 } }]))),
});
