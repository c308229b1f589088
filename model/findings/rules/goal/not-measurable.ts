import { defineRule, type Finding } from "#model/findings/finding.ts";

/** What a goal needs to be measured, in the order in which people fill it in. */
const PARTS = ["metric", "baseline", "target", "due"] as const;

/**
 * A main goal of which nobody will be able to say whether it is reached: without a metric, a value now, a wanted value or a date. Doran, "There's a S.M.A.R.T. way",
 * 1981; the guide, task 1. An untitled goal is still being written. A part's param: `there`, or lacking, as the `first` or one `more`.
 */
export const goalNotMeasurable = defineRule({
  code: "GOAL-NOT-MEASURABLE",
  severity: "error",
  reads: { goals: ["main", "title", "metric", "baseline", "target", "due"] },
  check({ goals }) {
    return goals.filter(({ main, title }) => main && title.trim()).flatMap((goal): Finding[] => {
      const missing = PARTS.filter((part) => (part === "metric" ? !goal.metric.trim() : goal[part] === null));
      const said = Object.fromEntries(PARTS.map((part) => [part, !missing.includes(part) ? "there" : part === missing[0] ? "first" : "more"]));
      return missing.length === 0 ? [] : [{ code: "GOAL-NOT-MEASURABLE", severity: "error", at: { kind: "goal", id: goal.id }, params: { goal: { in: "goals", id: goal.id }, ...said } }];
    });
  },
});
