import { defineRule, type Finding } from "#model/findings/finding.ts";
import { PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { pathWork } from "#model/findings/rules/ctrl/path-work.ts";

/**
 * Steps of the main path that do not say when they are done, one finding for a map. Source: stage gates (Cooper, "Stage-Gate Systems", Business
 * Horizons, 1990): without criteria a stage of a deal means what each seller likes, and the forecast with it.
 */
export const noExitCriteria = defineRule({
  code: "CTRL-NO-EXIT-CRITERIA",
  severity: "warning",
  reads: { ...PATH_READ, steps: [...PATH_READ.steps, "title", "exitCriteria"] },
  check(plan) {
    return mapsOf(plan).flatMap((map): Finding[] => {
      const work = pathWork(map);
      const open = work.filter(({ exitCriteria }) => exitCriteria.trim() === "");
      return open.length === 0 ? [] : [{
        code: "CTRL-NO-EXIT-CRITERIA", severity: "warning", at: { kind: "map", map: map.key },
        params: { process: { in: "processes", id: map.process.id }, count: open.length, of: work.length }, more: open.map(({ id }) => ({ kind: "step", id })),
      }];
    });
  },
});
