import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { stepsInOrder } from "#model/findings/work-order.ts";
import { mapsOf } from "#model/map/map-views.ts";

/**
 * Deadlines whose breach nobody hears of but who has broken them, one finding for a map. Whoever answers for a row of the matrix that covers the step is
 * who is told (RACI: the accountable), unless it is the performer. A step without a lane has no performer that could keep it to themselves.
 */
export const noEscalation = defineRule({
  code: "CTRL-NO-ESCALATION",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "deadline", "place.lane"], activities: ["accountable", "steps"] },
  check(plan) {
    const told = new Map<string, Set<string>>();
    for (const { accountable, steps } of plan.activities) if (accountable) for (const step of steps) told.set(step, (told.get(step) ?? new Set()).add(accountable));
    return mapsOf(plan).flatMap((map): Finding[] => {
      const timed = stepsInOrder(map).filter(({ deadline }) => deadline !== null);
      const alone = timed.filter(({ id, place }) => ![...(told.get(id) ?? [])].some((one) => one !== place.lane));
      return alone.length === 0 ? [] : [{
        code: "CTRL-NO-ESCALATION", severity: "warning", at: { kind: "map", map: map.key },
        params: { process: { in: "processes", id: map.process.id }, count: alone.length, of: timed.length }, more: alone.map(({ id }) => ({ kind: "step", id })),
      }];
    });
  },
});
