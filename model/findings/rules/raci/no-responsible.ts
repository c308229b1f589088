import { defineRule } from "#model/findings/finding.ts";
import { holdersOf, isBegun } from "#model/findings/rules/raci/rows.ts";
import { performersOf } from "#model/matrix/disagreements.ts";

/**
 * Nobody does the work of a row: count(R) = 0. RACI's horizontal analysis. A row without letters and steps has only been added. Mended with what
 * the maps say: R for whoever performs the steps that the row covers, unless only outside parties do.
 */
export const noResponsible = defineRule({
  code: "RACI-NO-RESPONSIBLE",
  severity: "error",
  reads: { activities: ["accountable", "letters", "steps"] },
  check({ activities }) {
    return activities.filter((row) => isBegun(row) && holdersOf(row, "R").length === 0).map(({ id }) => ({
      code: "RACI-NO-RESPONSIBLE", severity: "error", at: { kind: "activity", id }, params: { row: { in: "activities", id } },
    }));
  },
  mend(plan, { at }) {
    const row = plan.activities.find(({ id }) => at.kind === "activity" && id === at.id);
    const performers = row ? performersOf(plan, row) : new Set<string>();
    const known = plan.participants.filter(({ id }) => performers.has(id));
    if (!row || known.every(({ kind }) => kind === "external")) return null;
    return known.map(({ id }) => ({ type: "assignment.set", activity: row.id, participant: id, letter: "R", on: true }));
  },
});
