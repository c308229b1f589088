import type { Command } from "#model/commands.ts";
import { isWork } from "#model/step-kinds.ts";
import type { Activity, Plan, Step } from "#model/shape.ts";

/** The steps of all maps that an activity could cover and does not: named work, in the plan's order. Events, gateways, data and notes are nobody's to answer for. */
export const coverableSteps = ({ steps }: Pick<Plan, "steps">, { steps: covered }: Pick<Activity, "steps">): readonly Step[] => steps.filter(({ id, kind, title }) => title && isWork(kind) && !covered.includes(id));

/** Says that an activity covers a step: who performs it there is compared with who does the work here. */
export const coverStep = ({ id, steps }: Pick<Activity, "id" | "steps">, step: string): Command[] => (steps.includes(step) ? [] : [{ type: "activity.set", id, values: { steps: [...steps, step] } }]);

/** Takes that back. */
export const uncoverStep = ({ id, steps }: Pick<Activity, "id" | "steps">, step: string): Command[] => [{ type: "activity.set", id, values: { steps: steps.filter((covered) => covered !== step) } }];
