import { defineRule } from "#model/findings/finding.ts";

/** A requirement that is kept and is traced to no goal and to nothing in the plan that it comes from: gold plating. Requirements traceability (BABOK 3, 5.1). An untitled one is still being written. */
export const requirementOrphan = defineRule({
  code: "REQ-ORPHAN",
  severity: "warning",
  reads: { requirements: ["title", "dropped", "goals", "sources"] },
  check({ requirements }) {
    return requirements.filter(({ title, dropped, goals, sources }) => title.trim() && !dropped && goals.length === 0 && sources.length === 0).map(({ id }) => ({
      code: "REQ-ORPHAN", severity: "warning", at: { kind: "requirement", id }, params: { requirement: { in: "requirements", id } },
    }));
  },
});
