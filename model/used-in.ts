import type { Integration, Plan, Question, Step } from "#model/shape.ts";

/** What is used elsewhere in a plan. */
export type Used = "systems" | "channels";

/** The steps that work with a system or a channel, the questions that speak of it and the integrations that join it, each in the plan's order. */
export type Uses = { readonly steps: readonly Step[]; readonly questions: readonly Question[]; readonly integrations: readonly Integration[] };

/** Where a system or a channel is used. A channel is used by the steps that name it and by the one through which it enters the process. */
export function usedIn(plan: Pick<Plan, "steps" | "questions" | "channels" | "integrations">, of: Used, id: string): Uses {
  const entry = of === "channels" ? plan.channels.find((channel) => channel.id === id)?.entryStep : null;
  return {
    steps: plan.steps.filter((step) => (of === "systems" ? step.system === id : step.channel === id || step.id === entry)),
    questions: plan.questions.filter((question) => question[of].includes(id)),
    integrations: of === "systems" ? plan.integrations.filter(({ from, to }) => from === id || to === id) : [],
  };
}
