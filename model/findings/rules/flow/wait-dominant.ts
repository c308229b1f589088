import { defineRule, type Finding } from "#model/findings/finding.ts";
import { MAPS_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isWork } from "#model/step-kinds.ts";

/** Of how many steps of a map, by waiting, the worst are shown. */
const WORST = 3;

/**
 * Work that mostly lies: WT / (PT + WT) above `share`, among the three steps of its map that wait longest, from `least` minutes, half a day, on (Martin & Osterling 2012; Little's law: what waits is a queue).
 * Both times must be known. An event in mid-flow is there to wait, and no queue.
 */
export const flowWaitDominant = defineRule({
  code: "FLOW-WAIT-DOMINANT",
  severity: "warning",
  reads: { ...MAPS_READ, steps: ["map", "kind", "processing", "waiting"] },
  limits: { share: { fallback: 80, min: 0, max: 100, unit: "percent" }, least: { fallback: 240, min: 0, max: 100_000, unit: "minutes" } },
  check: (plan, { limits: { share, least } }) => mapsOf(plan).flatMap(({ steps }) => {
    const worst = new Set(steps.filter(({ kind, waiting }) => isWork(kind) && waiting !== null).toSorted((a, b) => b.waiting! - a.waiting!).slice(0, WORST));
    return steps.flatMap((step): Finding[] => {
      if (!worst.has(step) || step.processing === null || step.waiting === null || step.waiting === 0 || step.waiting < least) return [];
      const waitingShare = step.waiting / (step.processing + step.waiting);
      return waitingShare * 100 <= share ? [] : [{
        code: "FLOW-WAIT-DOMINANT", severity: "warning", at: { kind: "step", id: step.id },
        params: { step: { in: "steps", id: step.id }, waitingMinutes: step.waiting, processingMinutes: step.processing, waitingShare },
      }];
    });
  }),
});
