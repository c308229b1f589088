import { defineRule } from "#model/findings/finding.ts";
import { hasLetters, tallyOf } from "#model/findings/rules/raci/rows.ts";

/** A participant who is in everything: a letter in `share` of the rows that have any, of `least` such rows or more. RACI's vertical analysis. */
export const noEmptyCells = defineRule({
  code: "RACI-NO-EMPTY-CELLS",
  severity: "info",
  reads: { activities: ["accountable", "letters"], participants: [] },
  limits: { share: { fallback: 90, min: 1, max: 100, unit: "percent" }, least: { fallback: 6, min: 1, max: 500, unit: "count" } },
  check({ activities, participants }, { limits: { share, least } }) {
    const of = activities.filter(hasLetters).length;
    const tallies = tallyOf(activities);
    return participants.flatMap(({ id }) => {
      const rows = tallies.get(id)?.rows ?? 0;
      const isEverywhere = of >= least && rows * 100 >= share * of;
      return isEverywhere ? [{ code: "RACI-NO-EMPTY-CELLS", severity: "info", at: { kind: "participant", id }, params: { who: { in: "participants", id }, rows, of } }] : [];
    });
  },
});
