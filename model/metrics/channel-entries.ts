import { entryStepsOf } from "#model/findings/rules/chan/entry-steps.ts";
import type { Drawn } from "#model/map/map-views.ts";
import { mapsIn, type Scope } from "#model/metrics/scope.ts";
import type { Channel, Plan, Step } from "#model/shape.ts";
import { isStart } from "#model/step-kinds.ts";

/** How a channel meets a step: it comes into the process there, or the step only speaks of it. */
export type Entering = "enters" | "named";
/** `isTied`: it comes in somewhere, in scope or not. */
export type ChannelEntries = { readonly steps: readonly Step[]; at(channel: Channel, step: Step): Entering | null; isTied(channel: Channel): boolean };

/**
 * The channels against the steps where clients come in on the maps in `scope`: start events, and steps by which a channel comes in (`entryStepsOf`);
 * map by map, from left to right. These are the first points of contact of a service blueprint (Shostack, "Designing Services That Deliver", 1984).
 */
export function channelEntriesOf(plan: Drawn & Pick<Plan, "channels">, scope: Scope): ChannelEntries {
  const entries = entryStepsOf(plan);
  const entered = new Set([...entries.values()].flat());
  return {
    steps: mapsIn(plan, scope).flatMap(({ steps }) => steps.filter((step) => isStart(step.kind) || entered.has(step)).toSorted((a, b) => a.place.x - b.place.x || a.place.y - b.place.y)),
    at: ({ id, entryStep }, step) => (entryStep === step.id ? "enters" : entries.get(id)!.includes(step) ? "named" : null),
    isTied: ({ id }) => entries.get(id)!.length > 0,
  };
}
