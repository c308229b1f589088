import { defineRule } from "#model/findings/finding.ts";

/** Questions of the audit without an answer; one finding for all of them, said once one is answered. The guide, task 2: every question it asks is part of the brief. */
export const auditIncomplete = defineRule({
  code: "PROJ-AUDIT-INCOMPLETE",
  severity: "warning",
  reads: { questions: ["status", "title"] },
  check({ questions }) {
    const asked = questions.filter(({ title }) => title.trim());
    const open = asked.filter(({ status }) => status === "open");
    if (open.length === 0 || open.length === asked.length) return [];
    return [{
      code: "PROJ-AUDIT-INCOMPLETE", severity: "warning", at: { kind: "page", page: "audit" },
      params: { count: open.length, of: asked.length }, more: open.map(({ id }) => ({ kind: "question", id })),
    }];
  },
});
