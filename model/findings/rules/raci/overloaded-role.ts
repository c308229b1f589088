import { defineRule } from "#model/findings/finding.ts";
import { tallyOf } from "#model/findings/rules/raci/rows.ts";

/** A column of R's: R(participant) > max(`least`, `times` × the median R of those who have one). RACI's vertical analysis. */
export const overloadedRole = defineRule({
  code: "RACI-OVERLOADED-ROLE",
  severity: "warning",
  reads: { activities: ["accountable", "letters"], participants: [] },
  limits: { least: { fallback: 5, min: 1, max: 500, unit: "count" }, times: { fallback: 2, min: 1, max: 20, unit: "count" } },
  check({ activities, participants }, { limits: { least, times } }) {
    const tallies = tallyOf(activities);
    const usual = median([...tallies.values()].map(({ responsible }) => responsible).filter((rows) => rows > 0));
    return participants.flatMap(({ id }) => {
      const rows = tallies.get(id)?.responsible ?? 0;
      return rows <= Math.max(least, times * usual) ? [] : [{ code: "RACI-OVERLOADED-ROLE", severity: "warning", at: { kind: "participant", id }, params: { who: { in: "participants", id }, rows } }];
    });
  },
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
