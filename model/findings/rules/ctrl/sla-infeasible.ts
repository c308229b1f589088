import { defineRule, type Finding } from "#model/findings/finding.ts";
import { isArtefact } from "#model/step-kinds.ts";

/**
 * A deadline that is shorter than what the step takes as a rule: deadline < processing time + waiting time, minutes (PT + WT, the lead time of one
 * step in Martin & Osterling, "Metrics-Based Process Mapping", 2012). What is not known counts as nothing.
 */
export const slaInfeasible = defineRule({
  code: "CTRL-SLA-INFEASIBLE",
  severity: "warning",
  reads: { steps: ["kind", "deadline", "processing", "waiting"] },
  check({ steps }) {
    return steps.flatMap(({ id, kind, deadline, processing, waiting }): Finding[] => {
      const takesMinutes = (processing ?? 0) + (waiting ?? 0);
      if (deadline === null || deadline >= takesMinutes || isArtefact(kind)) return [];
      return [{ code: "CTRL-SLA-INFEASIBLE", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id }, deadlineMinutes: deadline, takesMinutes } }];
    });
  },
});
