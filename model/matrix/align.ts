import type { Command } from "#model/commands.ts";
import { moveToLane } from "#model/map/add-step.ts";
import type { CellDisagreement } from "#model/matrix/disagreements.ts";
import type { Plan } from "#model/shape.ts";

/** Makes the matrix say what the map says: gives R to who performs, takes it from who does not. */
export function alignMatrix(activity: string, participant: string, { kind }: CellDisagreement): Command {
  return { type: "assignment.set", activity, participant, letter: "R", on: kind === "noLetter" };
}

/** Makes the map say what the matrix says: the steps go to the lane of `lane`, which a map gets that lacks it. */
export function alignMap(plan: Pick<Plan, "lanes" | "steps">, { steps }: CellDisagreement, lane: string): Command[] {
  return moveToLane(plan, steps.map(({ id }) => id), lane);
}
