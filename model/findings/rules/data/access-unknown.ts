import { defineRule, type Finding } from "#model/findings/finding.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { keepsData, usersOf } from "#model/findings/system-use.ts";
import type { Plan } from "#model/shape.ts";

/**
 * A system that keeps data, and it is not said who has access to it, or everybody of the company has. Mended by naming those who work in it and who
 * answers for it. Source: least privilege (Saltzer, Schroeder, "The Protection of Information in Computer Systems", 1975); the guide
 * «Внедряем CRM без боли», task 2: who has access.
 */
export const accessUnknown = defineRule({
  code: "DATA-ACCESS-UNKNOWN",
  severity: "error",
  reads: { systems: ["access", "holds", "masterOf", "records", "personalData"], participants: ["kind"] },
  limits: { people: { fallback: 3, min: 2, max: 100, unit: "count" } },
  check(plan, { limits: { people } }) {
    return plan.systems.filter(keepsData).flatMap(({ id, access }): Finding[] => {
      const known = access.length > 0;
      if (known && !isEverybody(plan, access, people)) return [];
      return [{
        code: "DATA-ACCESS-UNKNOWN", severity: known ? "warning" : "error", at: { kind: "system", id },
        params: { system: { in: "systems", id }, access: known ? "everybody" : "unknown", count: access.length },
      }];
    });
  },
  mend(plan, { at }, { limits: { people } }) {
    const system = plan.systems.find(({ id }) => at.kind === "system" && id === at.id);
    const users = system && usersOf(plan, system.id);
    if (!system || system.access.length > 0 || !users || users.length === 0) return null;
    const access = [...new Set([...users, ...(system.owner ? [system.owner] : [])])];
    return isEverybody(plan, access, people) ? null : [{ type: "system.set", id: system.id, values: { access } }];
  },
});

function isEverybody({ participants }: Pick<Plan, "participants">, access: readonly string[], people: number): boolean {
  const outsiders = outsidersOf(participants);
  const ours = participants.filter(({ id }) => !outsiders.has(id));
  return ours.length >= people && ours.every(({ id }) => access.includes(id));
}
