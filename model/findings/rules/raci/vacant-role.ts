import { defineRule } from "#model/findings/finding.ts";
import { isNamed } from "#model/findings/named.ts";
import { tallyOf } from "#model/findings/rules/raci/rows.ts";

/** A participant of the company with A (an error) or R (a warning) behind whom no member of the workspace stands, nor behind their deputy: an assignment on paper. RACI's vertical analysis. */
export const vacantRole = defineRule({
  code: "RACI-VACANT-ROLE",
  severity: "error",
  reads: { activities: ["accountable", "letters"], participants: ["kind", "member", "deputy"] },
  around: ["members"],
  check({ activities, participants }, { around: { members } }) {
    const tallies = tallyOf(activities);
    return participants.flatMap((participant) => {
      const { accountable = 0, responsible = 0 } = tallies.get(participant.id) ?? {};
      if (accountable + responsible === 0 || participant.kind === "external" || isNamed(participants, participant, members)) return [];
      const { id } = participant;
      return [{ code: "RACI-VACANT-ROLE", severity: accountable > 0 ? "error" : "warning", at: { kind: "participant", id }, params: { who: { in: "participants", id }, accountable, responsible } }];
    });
  },
});
