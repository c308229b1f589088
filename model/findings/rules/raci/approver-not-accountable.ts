import { defineRule, type Finding } from "#model/findings/finding.ts";
import { approvalsOf, approvedBy } from "#model/findings/rules/raci/approvals.ts";
import { rowsByStep } from "#model/findings/rules/raci/rows.ts";
import type { Activity } from "#model/shape.ts";

/**
 * Who approves does not answer for it: the lane of an approval ≠ A of the row that covers it, or, where none does, of the rows that cover what it approves.
 * An approval behind a choice is asked for in some cases only, and answering is for all of them (docs/decisions/0023). Source: RACI's rule that authority goes with accountability.
 */
export const approverNotAccountable = defineRule({
  code: "RACI-APPROVER-NOT-ACCOUNTABLE",
  severity: "warning",
  reads: { activities: ["accountable", "steps"], steps: ["kind", "approval", "place.lane"], flows: ["from", "to"] },
  check(plan) {
    const found = new Map<string, { row: Activity; approver: string; steps: string[] }>();
    const covers = rowsByStep(plan.activities);
    for (const approval of approvalsOf(plan)) {
      const rows = covers.get(approval.id) ?? new Set(approvedBy(plan, approval, { andChoices: false }).flatMap(({ id }) => covers.get(id) ?? []));
      for (const row of rows) {
        if (row.accountable === null || row.accountable === approval.place.lane) continue;
        const key = `${row.id}/${approval.place.lane}`;
        const cell = found.get(key) ?? found.set(key, { row, approver: approval.place.lane!, steps: [] }).get(key)!;
        cell.steps.push(approval.id);
      }
    }
    return [...found.values()].map(({ row, approver, steps }): Finding => ({
      code: "RACI-APPROVER-NOT-ACCOUNTABLE", severity: "warning", at: { kind: "cell", activity: row.id, participant: approver },
      params: { row: { in: "activities", id: row.id }, who: { in: "participants", id: approver }, answers: { in: "participants", id: row.accountable! } },
      more: steps.map((id) => ({ kind: "step", id })),
    }));
  },
});
