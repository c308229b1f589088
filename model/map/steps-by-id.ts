import { onceFor } from "#model/once-for.ts";
import type { Step } from "#model/shape.ts";

/** The steps of a plan by their ids, put in order once for each state of them, however many ask. */
export const stepsById = onceFor((steps: readonly Step[]): ReadonlyMap<string, Step> => new Map(steps.map((step) => [step.id, step])));
