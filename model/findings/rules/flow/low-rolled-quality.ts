import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainPathOn, mainSteps, PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { pathFigures } from "#model/metrics/figures.ts";

/** A main path on which too few cases pass all steps without a correction: rolled %C&A, Π %C&A over the steps that say it, below `least` (Martin & Osterling 2012). It takes two such steps: of one FLOW-LOW-CA speaks. */
export const flowLowRolledQuality = defineRule({
  code: "FLOW-LOW-ROLLED-CA",
  severity: "warning",
  reads: { ...PATH_READ, steps: [...PATH_READ.steps, "completeAccurate"] },
  limits: { least: { fallback: 60, min: 0, max: 100, unit: "percent" } },
  check: (plan, { limits: { least } }) => mapsOf(plan).flatMap((map): Finding[] => {
    const { value, coverage } = pathFigures(map.graph, mainPathOn(map)).rolledQuality;
    if (value === null || !coverage || coverage.known < 2 || value * 100 >= least) return [];
    const rated = mainSteps(map).filter(({ completeAccurate }) => completeAccurate !== null && completeAccurate < 100).toSorted((a, b) => a.completeAccurate! - b.completeAccurate!);
    return [{
      code: "FLOW-LOW-ROLLED-CA", severity: "warning", at: { kind: "map", map: map.key }, params: { process: { in: "processes", id: map.process.id }, goodShare: value, steps: coverage.known },
      more: rated.map(({ id }) => ({ kind: "step", id })),
    }];
  }),
});
