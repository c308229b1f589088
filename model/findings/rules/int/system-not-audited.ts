import { defineRule, type Finding } from "#model/findings/finding.ts";
import { isArtefact } from "#model/step-kinds.ts";

/**
 * A system that work is done in and that the audit has passed over: no question is linked to it, and it is said neither what it holds nor who answers for it.
 * Source: the guide «Внедряем CRM без боли», task 2: the audit of where data is kept.
 */
export const systemNotAudited = defineRule({
  code: "INT-SYSTEM-NOT-AUDITED",
  severity: "warning",
  reads: { systems: ["owner", "holds"], steps: ["system", "kind"], questions: ["systems"] },
  check({ systems, steps, questions }) {
    const asked = new Set(questions.flatMap((question) => question.systems));
    const used = new Map<string, string[]>();
    for (const { id, system, kind } of steps) {
      if (system === null || isArtefact(kind)) continue;
      const uses = used.get(system);
      if (uses) uses.push(id);
      else used.set(system, [id]);
    }
    return systems.flatMap(({ id, owner, holds }): Finding[] => {
      const uses = used.get(id);
      if (!uses || asked.has(id) || owner !== null || holds.trim() !== "") return [];
      return [{
        code: "INT-SYSTEM-NOT-AUDITED", severity: "warning", at: { kind: "system", id },
        params: { system: { in: "systems", id }, count: uses.length }, more: uses.map((step) => ({ kind: "step", id: step })),
      }];
    });
  },
});
