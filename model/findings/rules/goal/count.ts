import { defineRule } from "#model/findings/finding.ts";

/** The guide «Внедряем CRM без боли», task 1: two or three main goals. A plan without any goal is empty, not wrong. */
export const goalCount = defineRule({
  code: "GOAL-COUNT",
  severity: "warning",
  reads: { goals: ["main"] },
  limits: { least: { fallback: 2, min: 1, max: 10, unit: "count" }, most: { fallback: 3, min: 1, max: 20, unit: "count" } },
  check({ goals }, { limits: { least, most } }) {
    const main = goals.filter((goal) => goal.main).length;
    return goals.length === 0 || (main >= least && main <= most) ? [] : [{ code: "GOAL-COUNT", severity: "warning", at: { kind: "page", page: "goals" }, params: { main, least, most } }];
  },
});
