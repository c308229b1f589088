import { defineRule, type Finding } from "#model/findings/finding.ts";

/** A system that no step works in and no integration joins, once some step names the system it works in. Source: the guide «Внедряем CRM без боли», tasks 2 and 4: what is kept, and what is used. */
export const systemUnused = defineRule({
  code: "INT-SYSTEM-UNUSED",
  severity: "info",
  reads: { systems: ["title"], steps: ["system"], integrations: ["from", "to"] },
  check({ systems, steps, integrations }) {
    const named = new Set(steps.map(({ system }) => system));
    named.delete(null);
    if (named.size === 0) return [];
    const joined = new Set(integrations.flatMap(({ from, to }) => [from, to]));
    return systems.filter(({ id, title }) => title.trim() !== "" && !named.has(id) && !joined.has(id)).map(({ id }): Finding => ({
      code: "INT-SYSTEM-UNUSED", severity: "info", at: { kind: "system", id }, params: { system: { in: "systems", id } },
    }));
  },
});
