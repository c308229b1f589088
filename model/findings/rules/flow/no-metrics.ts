import { defineRule, type Finding } from "#model/findings/finding.ts";
import { isBegun, mainSteps, PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isWork } from "#model/step-kinds.ts";

/**
 * Work on the main path of which nobody has said how long it takes or lies, once for the map (Martin & Osterling 2012: PT and WT of every step, from those who do it). Nobody can
 * be asked about a map that is to come: it is spoken of once somebody has begun to put times on it.
 */
export const flowNoMetrics = defineRule({
  code: "FLOW-NO-METRICS",
  severity: "info",
  reads: PATH_READ,
  check: (plan) => mapsOf(plan).flatMap((map): Finding[] => {
    const work = isBegun(map) ? mainSteps(map).filter(({ kind }) => isWork(kind)) : [];
    const missing = work.filter(({ processing, waiting }) => processing === null || waiting === null);
    const isAsked = map.variant === "as-is" || work.some(({ processing, waiting }) => processing !== null || waiting !== null);
    return missing.length === 0 || !isAsked ? [] : [{
      code: "FLOW-NO-METRICS", severity: "info", at: { kind: "map", map: map.key }, params: { process: { in: "processes", id: map.process.id }, missing: missing.length, steps: work.length },
      more: missing.map(({ id }) => ({ kind: "step", id })),
    }];
  }),
});
