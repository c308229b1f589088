import { defineRule, type Finding } from "#model/findings/finding.ts";
import { PATH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { pathWork } from "#model/findings/rules/ctrl/path-work.ts";

/**
 * Steps of the main path that have no deadline, one finding for a map: what is missing in most of its steps is one thing to decide, not twenty. Source: the
 * guide «Внедряем CRM без боли», task 4: deadlines and stages that nobody controls.
 */
export const noDeadline = defineRule({
  code: "CTRL-NO-DEADLINE",
  severity: "warning",
  reads: { ...PATH_READ, steps: [...PATH_READ.steps, "title", "deadline"] },
  check(plan) {
    return mapsOf(plan).flatMap((map): Finding[] => {
      const work = pathWork(map);
      const open = work.filter(({ deadline }) => deadline === null);
      return open.length === 0 ? [] : [{
        code: "CTRL-NO-DEADLINE", severity: "warning", at: { kind: "map", map: map.key },
        params: { process: { in: "processes", id: map.process.id }, count: open.length, of: work.length }, more: open.map(({ id }) => ({ kind: "step", id })),
      }];
    });
  },
});
