import type { Finding } from "#model/findings/finding.ts";
import type { Spot } from "#model/findings/spot.ts";
import type { Plan } from "#model/shape.ts";

/** The participants whom a finding concerns, by its place: who performs the step, gives and takes the flow, answers for the row, owns the thing. */
export function participantsOf(plan: Plan, { at }: Pick<Finding, "at">): readonly string[] {
  return [...new Set(namesAt(plan, at).filter((id) => id !== null && id !== undefined))];
}

function namesAt(plan: Plan, at: Spot): readonly (string | null | undefined)[] {
  const laneOf = (step: string) => plan.steps.find(({ id }) => id === step)?.place.lane;
  switch (at.kind) {
    case "participant": return [at.id];
    case "cell": case "lane": return [at.participant];
    case "step": return [laneOf(at.id)];
    case "flow": {
      const flow = plan.flows.find(({ id }) => id === at.id);
      return flow ? [laneOf(flow.from), laneOf(flow.to)] : [];
    }
    case "activity": return [plan.activities.find(({ id }) => id === at.id)?.accountable];
    case "goal": return [plan.goals.find(({ id }) => id === at.id)?.owner];
    case "system": return [plan.systems.find(({ id }) => id === at.id)?.owner];
    case "channel": return [plan.channels.find(({ id }) => id === at.id)?.owner];
    case "question": return [plan.questions.find(({ id }) => id === at.id)?.respondent];
    case "process": return [plan.processes.find(({ id }) => id === at.id)?.owner];
    case "map": return [plan.processes.find(({ id }) => at.map.startsWith(`${id}/`))?.owner];
    default: return [];
  }
}
