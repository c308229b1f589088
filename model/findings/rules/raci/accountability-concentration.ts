import { defineRule } from "#model/findings/finding.ts";
import { tallyOf } from "#model/findings/rules/raci/rows.ts";

/** One participant answers for most of it: A(participant) above `share` of the rows that have an A, and no fewer than `least`. RACI's vertical analysis. */
export const accountabilityConcentration = defineRule({
  code: "RACI-ACCOUNTABILITY-CONCENTRATION",
  severity: "warning",
  reads: { activities: ["accountable", "letters"], participants: [] },
  limits: { share: { fallback: 50, min: 1, max: 100, unit: "percent" }, least: { fallback: 5, min: 1, max: 500, unit: "count" } },
  check({ activities, participants }, { limits: { share, least } }) {
    const tallies = tallyOf(activities);
    const of = activities.filter(({ accountable }) => accountable !== null).length;
    return participants.flatMap(({ id }) => {
      const rows = tallies.get(id)?.accountable ?? 0;
      const isMost = rows >= least && rows * 100 > share * of;
      return isMost ? [{ code: "RACI-ACCOUNTABILITY-CONCENTRATION", severity: "warning", at: { kind: "participant", id }, params: { who: { in: "participants", id }, rows, of } }] : [];
    });
  },
});
