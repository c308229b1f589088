import type { Drawn } from "#model/metrics/scope.ts";
import { stepWorkOf } from "#model/metrics/step-work.ts";
import type { Coverage } from "#model/metrics/times.ts";
import type { Plan } from "#model/shape.ts";

/** What one participant has to do in a month, minutes; `ratio` of it to what they can do, 1 for fully loaded. `coverage`: of how many of their steps it is known. */
export type Load = { readonly participant: string; readonly minutesPerMonth: number; readonly capacityMinutes: number | null; readonly ratio: number | null; readonly coverage: Coverage };

/**
 * What a person can work on cases in a month, minutes: 22 days × 8 h × 75 % = 132 h. The other quarter goes to breaks, meetings and being interrupted;
 * the usual rule of thumb for people is 80 % (Kaplan & Anderson, "Time-Driven Activity-Based Costing", Harvard Business Review, 2004), we take a little less.
 */
export const PRODUCTIVE_MINUTES = 132 * 60;

/**
 * The load of each participant, in the plan's order: work of a month (`stepWorkOf`) ÷ capacity, which is headcount × `productiveMinutes`; ρ of queueing
 * theory (Dumas et al., "Fundamentals of Business Process Management", 2nd ed. 2018, ch. 7). Capacity is null without a headcount; ratio also where no step's work is known.
 */
export function loadOf(plan: Drawn & Pick<Plan, "participants">, productiveMinutes = PRODUCTIVE_MINUTES): readonly Load[] {
  const work = Map.groupBy(stepWorkOf(plan), ({ participant }) => participant);
  return plan.participants.map(({ id, headcount }) => {
    const own = work.get(id) ?? [];
    const known = own.filter((step) => step.minutesPerMonth !== null);
    const minutesPerMonth = known.reduce((sum, step) => sum + step.minutesPerMonth!, 0);
    const capacityMinutes = headcount === null ? null : headcount * productiveMinutes;
    return {
      participant: id, minutesPerMonth, capacityMinutes, ratio: known.length === 0 || !capacityMinutes ? null : minutesPerMonth / capacityMinutes,
      coverage: { known: known.length, of: own.length },
    };
  });
}
