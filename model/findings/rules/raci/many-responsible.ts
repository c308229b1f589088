import { defineRule } from "#model/findings/finding.ts";
import { holdersOf } from "#model/findings/rules/raci/rows.ts";

/** Too many do the work of a row: count(R) above the limit. RACI's horizontal analysis. */
export const manyResponsible = defineRule({
  code: "RACI-MANY-RESPONSIBLE",
  severity: "warning",
  reads: { activities: ["letters"] },
  limits: { most: { fallback: 2, min: 1, max: 50, unit: "count" } },
  check({ activities }, { limits: { most } }) {
    return activities.flatMap((row) => {
      const count = holdersOf(row, "R").length;
      return count <= most ? [] : [{ code: "RACI-MANY-RESPONSIBLE", severity: "warning", at: { kind: "activity", id: row.id }, params: { row: { in: "activities", id: row.id }, count, most } }];
    });
  },
});
