import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { loadOf, PRODUCTIVE_HOURS } from "#model/metrics/load.ts";

/** Of how many of a participant's steps, by the time they take, the heaviest are named beside. */
const HEAVIEST = 3;

/**
 * A participant with as much work as they can do, or more: ρ from `high` on a warning, from `full` on an error (see `loadOf`). Queues grow as ρ / (1 − ρ): at 0.85 nearly twice as long
 * as at 0.75, at 1 without end (Kingman's formula; Hopp & Spearman, "Factory Physics", ch. 8). Maps as they are now: of those to come the volume is not known.
 */
export const flowCapacityBottleneck = defineRule({
  code: "FLOW-CAPACITY-BOTTLENECK",
  severity: "error",
  reads: {
    ...GRAPH_READ, participants: ["headcount"], processes: ["volumePerMonth"],
    steps: [...GRAPH_READ.steps, "place.lane", "processing", "linkedProcess"],
  },
  limits: {
    high: { fallback: 85, min: 1, max: 1000, unit: "percent" }, full: { fallback: 100, min: 1, max: 1000, unit: "percent" },
    hours: { fallback: PRODUCTIVE_HOURS, min: 1, max: 744, unit: "count" },
  },
  check: (plan, { limits: { high, full, hours } }) => loadOf(plan, hours * 60).flatMap(({ participant, ratio, minutesPerMonth, capacityMinutes, steps }): Finding[] => {
    const severity = ratio === null ? null : ratio * 100 >= full ? "error" : ratio * 100 >= high ? "warning" : null;
    return ratio === null || severity === null ? [] : [{
      code: "FLOW-CAPACITY-BOTTLENECK", severity, at: { kind: "participant", id: participant },
      params: { participant: { in: "participants", id: participant }, loadShare: ratio, workHours: Math.round(minutesPerMonth / 60), capacityHours: Math.round((capacityMinutes ?? 0) / 60) },
      more: steps.toSorted((a, b) => b.minutes - a.minutes).slice(0, HEAVIEST).map(({ id }) => ({ kind: "step", id })),
    }];
  }),
});
