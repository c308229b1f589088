import { defineRule, type Finding } from "#model/findings/finding.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { holdersOf } from "#model/findings/rules/raci/rows.ts";
import { alignMatrix } from "#model/matrix/align.ts";
import { disagreementAt, disagreementsOf } from "#model/matrix/disagreements.ts";

/**
 * The maps and the matrix name different people for one piece of work: the lane of a step ∉ R(row), an error; or an R who performs none of the steps,
 * a warning, as what an outside party does on a map. A row without any R contradicts nothing. Neither side is presumed right (docs/decisions/0023), so
 * only that is mended which takes nothing away: R for who performs a step, where everybody else with an R performs one too.
 */
export const mapMismatch = defineRule({
  code: "RACI-MAP-MISMATCH",
  severity: "error",
  reads: { activities: ["letters", "steps"], steps: ["kind", "place.lane"], participants: ["kind"] },
  check({ activities, steps, participants }) {
    const outside = outsidersOf(participants);
    return activities.filter((row) => row.steps.length > 0 && holdersOf(row, "R").length > 0).flatMap((row) =>
      [...disagreementsOf({ steps }, row)].map(([participant, kind]): Finding => ({
        code: "RACI-MAP-MISMATCH", severity: kind === "noLetter" && !outside.has(participant) ? "error" : "warning", at: { kind: "cell", activity: row.id, participant },
        params: { row: { in: "activities", id: row.id }, who: { in: "participants", id: participant }, kind },
      })));
  },
  mend(plan, { at }) {
    const row = plan.activities.find(({ id }) => at.kind === "cell" && id === at.activity);
    if (at.kind !== "cell" || !row || [...disagreementsOf(plan, row).values()].includes("noStep")) return null;
    const cell = disagreementAt(plan, row.id, at.participant);
    return cell && [alignMatrix(row.id, at.participant, cell)];
  },
});
