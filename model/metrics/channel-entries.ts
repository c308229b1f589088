import { mapsIn, type Drawn, type Scope } from "#model/metrics/scope.ts";
import type { Channel, Plan, Step } from "#model/shape.ts";
import { isStart } from "#model/step-kinds.ts";

/** How a channel meets a step: it comes into the process there, or the step only speaks of it. */
export type Entering = "enters" | "named";
/** `isTied`: it comes in somewhere, or some step speaks of it; in any map of the plan, in scope or not. */
export type ChannelEntries = { readonly steps: readonly Step[]; at(channel: Channel, step: Step): Entering | null; isTied(channel: Channel): boolean };

/**
 * The channels against the steps where clients come in on the maps in `scope`: start events, steps that a channel enters at, and steps that name one;
 * map by map, from left to right. These are the first points of contact of a service blueprint (Shostack, "Designing Services That Deliver", 1984).
 */
export function channelEntriesOf(plan: Drawn & Pick<Plan, "channels">, scope: Scope): ChannelEntries {
  const entered = new Set(plan.channels.flatMap(({ entryStep }) => entryStep ?? []));
  const named = new Set(plan.steps.flatMap(({ channel }) => channel ?? []));
  return {
    steps: mapsIn(plan, scope).flatMap(({ steps }) => steps.filter(({ id, kind, channel }) => isStart(kind) || channel !== null || entered.has(id)).toSorted((a, b) => a.place.x - b.place.x || a.place.y - b.place.y)),
    at: ({ id, entryStep }, step) => (entryStep === step.id ? "enters" : step.channel === id ? "named" : null),
    isTied: ({ id, entryStep }) => entryStep !== null || named.has(id),
  };
}
