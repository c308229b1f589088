import { defineRule } from "#model/findings/finding.ts";
import { linkProcess, linksOfGoal } from "#model/goal-links.ts";
import { isArtefact } from "#model/step-kinds.ts";

/**
 * A main goal that nothing works for: no process, no row of the matrix, no requirement that is kept. Requirements traceability (BABOK 3, 5.1). Said once there is
 * something to link: a step on a map, or a requirement. Mended by linking the process, where there is only one.
 */
export const goalOrphan = defineRule({
  code: "GOAL-ORPHAN",
  severity: "warning",
  reads: { goals: ["main", "title", "processes"], processes: ["goals"], activities: ["goals"], requirements: ["goals", "dropped"], steps: ["kind"] },
  check(plan) {
    const kept = plan.requirements.filter(({ dropped }) => !dropped);
    if (kept.length === 0 && !plan.steps.some(({ kind }) => !isArtefact(kind))) return [];
    const required = new Set(kept.flatMap(({ goals }) => goals));
    return plan.goals.filter((goal) => {
      if (!goal.main || !goal.title.trim() || required.has(goal.id)) return false;
      const { processes, activities } = linksOfGoal(plan, goal);
      return processes.length + activities.length === 0;
    }).map(({ id }) => ({ code: "GOAL-ORPHAN", severity: "warning", at: { kind: "goal", id }, params: { goal: { in: "goals", id } } }));
  },
  mend({ goals, processes }, { at }) {
    const goal = goals.find(({ id }) => at.kind === "goal" && id === at.id);
    return goal && processes.length === 1 ? linkProcess(goal, processes[0]!) : null;
  },
});
