import { waysOf } from "#model/map/ways.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isWaiting, isWork } from "#model/step-kinds.ts";

type Read = Pick<Plan, "steps" | "flows">;

/** The steps on which somebody approves, in a lane. Reads `steps.kind`, `steps.approval`, `steps.place.lane`. */
export const approvalsOf = ({ steps }: Pick<Plan, "steps">): readonly Step[] => steps.filter(({ kind, approval, place }) => approval && isWork(kind) && place.lane !== null);

/** The work that an approval is of: what comes before it, waiting passed over, and choices where `andChoices`. An approval before it is approved by nobody. */
export function approvedBy(plan: Read, approval: Step, { andChoices }: { andChoices: boolean }): readonly Step[] {
  const ways = waysOf(plan);
  return (andChoices ? ways.before(approval.id) : ways.before(approval.id, isWaiting)).filter((step) => !step.approval);
}
