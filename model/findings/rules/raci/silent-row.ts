import { defineRule, type Finding } from "#model/findings/finding.ts";
import { handOversOf } from "#model/findings/rules/raci/hand-overs.ts";
import { hasLetters, holdersOf } from "#model/findings/rules/raci/rows.ts";
import type { Activity, Plan } from "#model/shape.ts";

/** A row whose work passes to somebody who neither does it nor answers for it, and in which nobody is asked or told: count(C) = count(I) = 0. RACI's horizontal analysis. */
export const silentRow = defineRule({
  code: "RACI-SILENT-ROW",
  severity: "info",
  reads: { activities: ["accountable", "letters", "steps"], steps: ["kind", "place.lane"], flows: ["from", "to"], participants: ["kind"] },
  check(plan) {
    return plan.activities.flatMap((row): Finding[] => {
      const to = receiversOf(plan, row);
      return to.length === 0 ? [] : [{
        code: "RACI-SILENT-ROW", severity: "info", at: { kind: "activity", id: row.id },
        params: { row: { in: "activities", id: row.id }, to: to.map((id) => ({ in: "participants", id })) },
      }];
    });
  },
  mend(plan, { at }) {
    const row = plan.activities.find(({ id }) => at.kind === "activity" && id === at.id);
    return row ? receiversOf(plan, row).map((participant) => ({ type: "assignment.set", activity: row.id, participant, letter: "I", on: true })) : null;
  },
});

/** Whom nobody tells, where the row tells nobody at all. */
function receiversOf(plan: Plan, row: Activity): readonly string[] {
  if (row.steps.length === 0 || !hasLetters(row) || holdersOf(row, "C").length > 0 || holdersOf(row, "I").length > 0) return [];
  return handOversOf(plan, row).map(({ receiver }) => receiver).filter((id) => row.accountable !== id && !row.letters[id]?.length);
}
