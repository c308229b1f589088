import type { Finding } from "#model/findings/finding.ts";
import type { Spot } from "#model/findings/spot.ts";
import { parseMapKey, type Plan } from "#model/shape.ts";

type Titled = { readonly id: string; readonly title: string };

/** Findings as people would list them: the rule, and its place by the names of what is there; a step and a map of what is to be says so. */
export const nameFindings = (plan: Plan, found: readonly Finding[]): string[] => found.map(({ code, at }) => `${code}: ${nameSpot(plan, at)}`);

function nameSpot(plan: Plan, at: Spot): string {
  const titleIn = (list: readonly Titled[], id: string) => list.find((one) => one.id === id)?.title ?? "?";
  const variant = (map: string) => (parseMapKey(map).variant === "to-be" ? ", to be" : "");
  switch (at.kind) {
    case "page": return at.page;
    case "cell": return `${titleIn(plan.activities, at.activity)} × ${titleIn(plan.participants, at.participant)}`;
    case "lane": return `${titleIn(plan.participants, at.participant)} in ${titleIn(plan.processes, parseMapKey(at.map).process)}${variant(at.map)}`;
    case "map": return `${titleIn(plan.processes, parseMapKey(at.map).process)}${variant(at.map)}`;
    case "flow": {
      const flow = plan.flows.find(({ id }) => id === at.id);
      return flow ? `${titleIn(plan.steps, flow.from)} → ${titleIn(plan.steps, flow.to)}${variant(flow.map)}` : "?";
    }
    case "step": {
      const step = plan.steps.find(({ id }) => id === at.id);
      return step ? `${step.title}${variant(step.map)}` : "?";
    }
    default: {
      const lists: readonly (readonly Titled[])[] = [plan.goals, plan.participants, plan.systems, plan.channels, plan.integrations, plan.questions, plan.activities, plan.processes, plan.requirements];
      return lists.flat().find(({ id }) => id === at.id)?.title ?? "?";
    }
  }
}
