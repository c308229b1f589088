import { daysBetween } from "#model/days.ts";
import { defineRule } from "#model/findings/finding.ts";

/** Discussions that were begun more than `days` days ago and are still open. */
export const openThreads = defineRule({
  code: "PROJ-OPEN-THREADS",
  severity: "warning",
  reads: {},
  around: ["today", "openThreads"],
  limits: { days: { fallback: 7, min: 1, max: 365, unit: "days" } },
  check(_, { limits: { days }, around: { today, openThreads: begun } }) {
    const count = today === "" || begun === null ? 0 : begun.filter((day) => daysBetween(day, today) > days).length;
    return count === 0 ? [] : [{ code: "PROJ-OPEN-THREADS", severity: "warning", at: { kind: "page", page: "comments" }, params: { count, days } }];
  },
});
