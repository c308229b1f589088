import { defineRule } from "#model/findings/finding.ts";

/** A main goal that nobody answers for. The guide, task 1: each goal has one person who answers for it. An untitled goal is still being written. Mended with the owner of the processes that work for it, where that is one. */
export const goalNoOwner = defineRule({
  code: "GOAL-NO-OWNER",
  severity: "error",
  reads: { goals: ["main", "title", "owner"] },
  check({ goals }) {
    return goals.filter(({ main, title, owner }) => main && title.trim() && owner === null).map(({ id }) => ({
      code: "GOAL-NO-OWNER", severity: "error", at: { kind: "goal", id }, params: { goal: { in: "goals", id } },
    }));
  },
  mend({ goals, processes }, { at }) {
    const goal = goals.find(({ id }) => at.kind === "goal" && id === at.id);
    const serving = processes.filter(({ id, goals: served }) => goal && (goal.processes.includes(id) || served.includes(goal.id)));
    const owners = new Set(serving.flatMap(({ owner }) => owner ?? []));
    return goal && owners.size === 1 ? [{ type: "goal.set", id: goal.id, values: { owner: [...owners][0]! } }] : null;
  },
});
