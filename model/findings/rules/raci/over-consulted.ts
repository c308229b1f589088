import { defineRule } from "#model/findings/finding.ts";
import { holdersOf, tallyOf } from "#model/findings/rules/raci/rows.ts";

/** Too many are asked before a row is done: count(C) above `most`, or above `share` of those who have a letter anywhere; one is never too many. RACI's horizontal analysis. */
export const overConsulted = defineRule({
  code: "RACI-OVER-CONSULTED",
  severity: "warning",
  reads: { activities: ["accountable", "letters"] },
  limits: { most: { fallback: 2, min: 1, max: 50, unit: "count" }, share: { fallback: 34, min: 1, max: 100, unit: "percent" } },
  check({ activities }, { limits: { most, share } }) {
    const active = tallyOf(activities).size;
    return activities.flatMap((row) => {
      const count = holdersOf(row, "C").length;
      const isMany = count > 1 && (count > most || count * 100 > share * active);
      return isMany ? [{ code: "RACI-OVER-CONSULTED", severity: "warning", at: { kind: "activity", id: row.id }, params: { row: { in: "activities", id: row.id }, count, active } }] : [];
    });
  },
});
