import { defineRule, type Finding } from "#model/findings/finding.ts";
import { approvalsOf, approvedBy } from "#model/findings/rules/raci/approvals.ts";

/**
 * Who does the work approves it: an approval stands in the lane of a step that it is of, choices and waiting passed over. Segregation of duties (COSO,
 * "Internal Control", 2013, principle 10). Where several people share the lane another of them may approve: then only to be looked at.
 */
export const selfApproval = defineRule({
  code: "RACI-SELF-APPROVAL",
  severity: "warning",
  reads: { steps: ["kind", "approval", "place.lane"], flows: ["from", "to"], participants: ["kind", "headcount"] },
  check(plan) {
    const shared = new Set(plan.participants.filter(({ kind, headcount }) => (headcount === null ? kind === "department" : headcount > 1)).map(({ id }) => id));
    return approvalsOf(plan).flatMap((approval): Finding[] => {
      const own = approvedBy(plan, approval, { andChoices: true }).filter(({ place }) => place.lane === approval.place.lane);
      return own.length === 0 ? [] : [{
        code: "RACI-SELF-APPROVAL", severity: shared.has(approval.place.lane!) ? "info" : "warning", at: { kind: "step", id: approval.id },
        params: { step: { in: "steps", id: approval.id }, who: { in: "participants", id: approval.place.lane! }, own: { in: "steps", id: own[0]!.id } },
        more: own.map(({ id }) => ({ kind: "step", id })),
      }];
    });
  },
});
