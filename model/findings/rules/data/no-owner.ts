import { defineRule, type Finding } from "#model/findings/finding.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { keepsData, usersOf } from "#model/findings/system-use.ts";
import type { Plan } from "#model/shape.ts";

/**
 * A system that keeps data and has nobody who answers for it. Mended by who alone works in it or, when no step does, alone has access. Source: data
 * stewardship (DAMA-DMBOK, 2nd ed., 2017, ch. 3); the guide «Внедряем CRM без боли»: who provides the data.
 */
export const noOwner = defineRule({
  code: "DATA-NO-OWNER",
  severity: "warning",
  reads: { systems: ["owner", "holds", "masterOf", "records", "personalData"] },
  check({ systems }) {
    return systems.filter((system) => system.owner === null && keepsData(system)).map(({ id }): Finding => ({
      code: "DATA-NO-OWNER", severity: "warning", at: { kind: "system", id }, params: { system: { in: "systems", id } },
    }));
  },
  mend(plan, { at }) {
    const system = plan.systems.find(({ id }) => at.kind === "system" && id === at.id);
    const owner = system && onlyUser(plan, system.id, system.access);
    return system && owner ? [{ type: "system.set", id: system.id, values: { owner } }] : null;
  },
});

function onlyUser(plan: Plan, system: string, access: readonly string[]): string | null {
  const users = usersOf(plan, system);
  const outsiders = outsidersOf(plan.participants);
  const [only, ...others] = users.length > 0 ? users : access.filter((id) => !outsiders.has(id));
  return only !== undefined && others.length === 0 ? only : null;
}
