import { defineRule } from "#model/findings/finding.ts";
import { isNamed } from "#model/findings/named.ts";
import { holdersOf, isBegun, tallyOf } from "#model/findings/rules/raci/rows.ts";
import { parseMapKey, type Activity, type Plan } from "#model/shape.ts";

/**
 * Nobody answers for the result of a row: count(A) = 0. RACI's horizontal analysis. A row without letters and steps has only been added.
 * Mended by giving A to the one owner of the processes whose steps the row covers, else to the only one who does the work; to nobody on
 * paper alone, for whom no person stands.
 */
export const noAccountable = defineRule({
  code: "RACI-NO-ACCOUNTABLE",
  severity: "error",
  reads: { activities: ["accountable", "letters", "steps"] },
  check({ activities }) {
    return activities.filter((row) => row.accountable === null && isBegun(row)).map(({ id }) => ({
      code: "RACI-NO-ACCOUNTABLE", severity: "error", at: { kind: "activity", id }, params: { row: { in: "activities", id } },
    }));
  },
  mend(plan, { at }, { around }) {
    const row = plan.activities.find(({ id }) => at.kind === "activity" && id === at.id);
    const head = row && plan.participants.find(({ id }) => id === headOf(plan, row));
    if (!row || !head || head.kind === "external") return null;
    const answersAlready = (tallyOf(plan.activities).get(head.id)?.accountable ?? 0) > 0;
    if (!answersAlready && !isNamed(plan.participants, head, around.members)) return null;
    return [{ type: "assignment.set", activity: row.id, participant: head.id, letter: "A", on: true }];
  },
});

function headOf({ steps, processes }: Plan, row: Activity): string | null {
  const covered = new Set(steps.filter(({ id }) => row.steps.includes(id)).map(({ map }) => parseMapKey(map).process));
  const owners = new Set(processes.flatMap(({ id, owner }) => (owner !== null && covered.has(id) ? [owner] : [])));
  if (owners.size === 1) return [...owners][0]!;
  const doers = holdersOf(row, "R");
  return owners.size === 0 && doers.length === 1 ? doers[0]! : null;
}
