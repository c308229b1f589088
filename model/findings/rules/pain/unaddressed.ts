import { defineRule } from "#model/findings/finding.ts";
import { parseMapKey } from "#model/shape.ts";

/** A source that is about a step, whatever rule found it: `FLOW-LOW-CA/step/<id>`. */
const STEP_SOURCE = /(?:^|\/)step\/([0-9a-z]+)$/;

/**
 * A pain that somebody wrote on a step as it is, and that no requirement takes up; one that was dropped has been decided on. Requirements traceability (BABOK 3, 5.1).
 * Said once there are requirements: before that none is missing. What hurts in the process to come is not known yet.
 */
export const painUnaddressed = defineRule({
  code: "PAIN-UNADDRESSED",
  severity: "warning",
  reads: { steps: ["map", "pain"], requirements: ["steps", "sources"] },
  check({ steps, requirements }) {
    if (requirements.length === 0) return [];
    const taken = new Set(requirements.flatMap(({ steps: own, sources }) => [...own, ...sources.flatMap((source) => STEP_SOURCE.exec(source)?.[1] ?? [])]));
    return steps.filter(({ id, map, pain }) => pain.trim() && parseMapKey(map).variant === "as-is" && !taken.has(id)).map(({ id }) => ({
      code: "PAIN-UNADDRESSED", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } },
    }));
  },
});
