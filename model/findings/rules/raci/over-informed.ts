import { defineRule } from "#model/findings/finding.ts";
import { holdersOf, tallyOf } from "#model/findings/rules/raci/rows.ts";

/** Too many are told of a row: count(I) above `share` of those who have a letter anywhere, and no fewer than `least`. RACI's horizontal analysis. */
export const overInformed = defineRule({
  code: "RACI-OVER-INFORMED",
  severity: "info",
  reads: { activities: ["accountable", "letters"] },
  limits: { share: { fallback: 50, min: 1, max: 100, unit: "percent" }, least: { fallback: 3, min: 1, max: 50, unit: "count" } },
  check({ activities }, { limits: { share, least } }) {
    const active = tallyOf(activities).size;
    return activities.flatMap((row) => {
      const count = holdersOf(row, "I").length;
      const isMany = count >= least && count * 100 > share * active;
      return isMany ? [{ code: "RACI-OVER-INFORMED", severity: "info", at: { kind: "activity", id: row.id }, params: { row: { in: "activities", id: row.id }, count, active } }] : [];
    });
  },
});
