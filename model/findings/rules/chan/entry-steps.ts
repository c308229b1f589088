import type { Plan, Step } from "#model/shape.ts";
import { isArtefact, isEnd } from "#model/step-kinds.ts";

/** Where a channel comes in: the step it enters by, then those that name it. By what a step sends out, or ends with, nothing comes in. Reads `steps.channel`, `kind`, `channels.entryStep`. */
export function entryStepsOf({ channels, steps }: Pick<Plan, "channels" | "steps">): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>(channels.map(({ id, entryStep }) => [id, steps.filter((step) => step.id === entryStep)]));
  for (const step of steps) {
    if (step.channel !== null && step.kind !== "sendTask" && !isEnd(step.kind) && !isArtefact(step.kind)) found.get(step.channel)?.push(step);
  }
  return found;
}
