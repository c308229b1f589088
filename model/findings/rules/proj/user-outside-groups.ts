import { defineRule } from "#model/findings/finding.ts";
import { suggestGroups, takeSuggestions } from "#model/suggest-groups.ts";

/** A participant of the company is in none of the guide's three groups. Said once somebody is in one; an untitled one is still being written. Mended with the group that the plan suggests (docs/decisions/0030). */
export const userOutsideGroups = defineRule({
  code: "PROJ-USER-OUTSIDE-GROUPS",
  severity: "warning",
  reads: { participants: ["kind", "group", "title"] },
  check({ participants }) {
    if (!participants.some(({ group }) => group !== null)) return [];
    return participants.filter(({ kind, group, title }) => group === null && kind !== "external" && title.trim()).map(({ id }) => ({
      code: "PROJ-USER-OUTSIDE-GROUPS", severity: "warning", at: { kind: "participant", id }, params: { who: { in: "participants", id } },
    }));
  },
  mend(plan, { at }) {
    const own = suggestGroups(plan).filter(({ participant }) => at.kind === "participant" && participant === at.id);
    return own.length > 0 ? takeSuggestions(plan, own) : null;
  },
});
