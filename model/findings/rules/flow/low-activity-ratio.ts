import { defineRule, type Finding } from "#model/findings/finding.ts";
import { mainPathOn, mainSteps, PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { pathFigures } from "#model/metrics/figures.ts";

/** Of how many steps of the path, by waiting, the worst are named beside. */
const WORST = 3;

/** A main path on which work mostly waits: activity ratio ΣPT / ΣLT below `least` (Martin & Osterling 2012). It speaks when at least half of the path's steps say both their times. */
export const flowLowActivityRatio = defineRule({
  code: "FLOW-LOW-ACTIVITY-RATIO",
  severity: "info",
  // `pathFigures` looks at quality too.
  reads: { ...PATH_READ, steps: [...PATH_READ.steps, "completeAccurate"] },
  limits: { least: { fallback: 10, min: 0, max: 100, unit: "percent" } },
  check: (plan, { limits: { least } }) => mapsOf(plan).flatMap((map): Finding[] => {
    const { activityRatio: { value, coverage }, processing, leadTime } = pathFigures(map.graph, mainPathOn(map));
    if (value === null || !coverage || coverage.known * 2 < coverage.of || value * 100 >= least) return [];
    const waits = mainSteps(map).filter(({ waiting }) => waiting).toSorted((a, b) => b.waiting! - a.waiting!).slice(0, WORST);
    return [{
      code: "FLOW-LOW-ACTIVITY-RATIO", severity: "info", at: { kind: "map", map: map.key },
      params: { process: { in: "processes", id: map.process.id }, activityShare: value, processingMinutes: processing.value ?? 0, leadMinutes: leadTime.value ?? 0 },
      more: waits.map(({ id }) => ({ kind: "step", id })),
    }];
  }),
});
