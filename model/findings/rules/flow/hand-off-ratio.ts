import { defineRule, type Finding } from "#model/findings/finding.ts";
import { GRAPH_READ } from "#model/findings/map-flow.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { isHandOff } from "#model/map/hand-off.ts";

/**
 * A map on which much of the work changes hands: hand-offs ÷ all flows of work, on maps of at least `fewest` of them. Measured over 3,739 published BPMN models: the upper
 * quarter begins at 0.278, the upper tenth at 0.333.
 */
export const flowHandOffRatio = defineRule({
  code: "FLOW-HANDOFF-RATIO",
  severity: "warning",
  reads: { ...GRAPH_READ, steps: [...GRAPH_READ.steps, "place.lane"] },
  limits: {
    many: { fallback: 28, min: 0, max: 100, unit: "percent" }, tooMany: { fallback: 33, min: 0, max: 100, unit: "percent" },
    fewest: { fallback: 8, min: 1, max: 100, unit: "count" },
  },
  check: (plan, { limits: { many, tooMany, fewest } }) => mapsOf(plan).flatMap(({ key, process, step, graph: { flows } }): Finding[] => {
    if (flows.length < fewest) return [];
    const handOffs = flows.filter(({ from, to }) => isHandOff(step(from), step(to)));
    const handOffShare = handOffs.length / flows.length;
    const severity = handOffShare * 100 > tooMany ? "warning" : handOffShare * 100 > many ? "info" : null;
    return severity ? [{
      code: "FLOW-HANDOFF-RATIO", severity, at: { kind: "map", map: key }, params: { process: { in: "processes", id: process.id }, handOffs: handOffs.length, flows: flows.length, handOffShare },
      more: handOffs.map(({ id }) => ({ kind: "flow", id })),
    }] : [];
  }),
});
