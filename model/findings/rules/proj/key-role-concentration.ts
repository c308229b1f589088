import { defineRule, type Finding } from "#model/findings/finding.ts";
import { keyRolesOf } from "#model/findings/rules/proj/key-roles.ts";

/** One person answers for `least` or more of the guide's five responsibilities. Participants that one member stands behind are one person. The guide, "who is responsible for what". */
export const keyRoleConcentration = defineRule({
  code: "PROJ-KEY-ROLE-CONCENTRATION",
  severity: "warning",
  reads: { activities: ["phase", "title", "accountable"], participants: ["member"] },
  limits: { least: { fallback: 4, min: 2, max: 5, unit: "count" } },
  check({ activities, participants }, { limits: { least } }) {
    const personOf = new Map(participants.map(({ id, member }) => [id, member ?? id]));
    const roles = new Map<string, string[]>();
    for (const rows of keyRolesOf(activities).known.values()) {
      const row = rows.find(({ accountable }) => accountable !== null);
      const person = row && personOf.get(row.accountable!);
      if (row && person !== undefined) (roles.get(person) ?? roles.set(person, []).get(person)!).push(row.id);
    }
    const holders = new Set(activities.flatMap(({ accountable }) => accountable ?? []));
    const seen = new Set<string>();
    return participants.flatMap(({ id }): Finding[] => {
      const person = personOf.get(id)!;
      const own = roles.get(person) ?? [];
      if (own.length < least || !holders.has(id) || seen.has(person)) return [];
      seen.add(person);
      return [{
        code: "PROJ-KEY-ROLE-CONCENTRATION", severity: "warning", at: { kind: "participant", id },
        params: { who: { in: "participants", id }, count: own.length }, more: own.map((row) => ({ kind: "activity", id: row })),
      }];
    });
  },
});
