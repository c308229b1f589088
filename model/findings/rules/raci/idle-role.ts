import { defineRule } from "#model/findings/finding.ts";
import { hasLetters, tallyOf } from "#model/findings/rules/raci/rows.ts";

/** A participant of the company who neither does, supports nor answers for anything: R = S = A = 0. RACI's vertical analysis. Said once most rows have letters: before that the matrix is still being filled in. */
export const idleRole = defineRule({
  code: "RACI-IDLE-ROLE",
  severity: "info",
  reads: { activities: ["accountable", "letters"], participants: ["kind"] },
  check({ activities, participants }) {
    if (activities.filter(hasLetters).length * 2 <= activities.length) return [];
    const tallies = tallyOf(activities);
    return participants.filter(({ id, kind }) => kind !== "external" && (tallies.get(id)?.acting ?? 0) === 0).map(({ id }) => ({
      code: "RACI-IDLE-ROLE", severity: "info", at: { kind: "participant", id }, params: { who: { in: "participants", id }, rows: tallies.get(id)?.rows ?? 0 },
    }));
  },
});
