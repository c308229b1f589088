import { defineRule } from "#model/findings/finding.ts";
import { handOversOf } from "#model/findings/rules/raci/hand-overs.ts";
import { hasLetters } from "#model/findings/rules/raci/rows.ts";

/** Work passes from a step of a row to somebody who has no letter in that row: nothing says that they are told. The hand-off analysis of swim-lane maps (Rummler & Brache, "Improving Performance", 1990). */
export const receiverUnaware = defineRule({
  code: "RACI-RECEIVER-UNAWARE",
  severity: "warning",
  reads: { activities: ["accountable", "letters", "steps"], steps: ["kind", "place.lane"], flows: ["from", "to"], participants: ["kind"] },
  check(plan) {
    return plan.activities.filter((row) => row.steps.length > 0 && hasLetters(row)).flatMap((row) =>
      handOversOf(plan, row).filter(({ receiver }) => row.accountable !== receiver && !row.letters[receiver]?.length).map(({ receiver, steps }) => ({
        code: "RACI-RECEIVER-UNAWARE", severity: "warning", at: { kind: "cell", activity: row.id, participant: receiver },
        params: { row: { in: "activities", id: row.id }, to: { in: "participants", id: receiver } }, more: steps.map(({ id }) => ({ kind: "step", id })),
      })));
  },
  mend: (_, { at }) => (at.kind === "cell" ? [{ type: "assignment.set", activity: at.activity, participant: at.participant, letter: "I", on: true }] : null),
});
