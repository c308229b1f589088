import { outsidersOf } from "#model/findings/outsiders.ts";
import { stepsById } from "#model/map/steps-by-id.ts";
import { waysOf } from "#model/map/ways.ts";
import type { Activity, Plan, Step } from "#model/shape.ts";

type Read = Pick<Plan, "steps" | "flows" | "participants">;

/** A participant to whom the work of a row passes, and the steps of the row after which it does. */
export type HandOver = { readonly receiver: string; readonly steps: readonly Step[] };

/**
 * To whom of the company the steps that a row covers hand their work over, choices and waiting passed over (docs/decisions/0023). An outside party
 * has no place in the row: what a client gets is the work itself. Reads `activities.steps`, `steps.kind`, `steps.place.lane`, `flows.from`, `flows.to`, `participants.kind`.
 */
export function handOversOf(plan: Read, row: Activity): readonly HandOver[] {
  const byId = stepsById(plan.steps);
  const ways = waysOf(plan);
  const found = new Map<string, Step[]>();
  for (const step of row.steps.flatMap((id) => byId.get(id) ?? [])) {
    for (const { place } of ways.handedTo(step)) {
      const steps = found.get(place.lane!) ?? found.set(place.lane!, []).get(place.lane!)!;
      if (steps.at(-1) !== step) steps.push(step);
    }
  }
  const outside = outsidersOf(plan.participants);
  return [...found].filter(([id]) => !outside.has(id)).map(([receiver, steps]) => ({ receiver, steps }));
}
