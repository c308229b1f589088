import type { SampleMap } from "#bench/sample-map.ts";
import { LANE_HEIGHT } from "#bench/sample-map.ts";

/** Where a discussion is: on a step of the map, or at a point of it, px at 100 % from the map's upper left corner. */
export type SampleSpot = { readonly step: string } | { readonly x: number; readonly y: number };
export type SampleThread = { readonly id: string; readonly spot: SampleSpot; readonly comments: readonly { readonly id: string; readonly body: string }[] };

const SAYINGS = [
  "Who does this when the manager is ill?",
  "The client hears of it a day later. We have said so twice, and nothing has changed since the spring.",
  "Is it really done by hand? In our branch the form fills in the address, the phone and the number of windows by itself, and what is missing is asked for on the way.",
  "Agreed.",
  "This comes after the contract, not before it: accounting has refused to issue an invoice without one since last year.",
];
/** Every fifth is at a point, every fourth has an answer. */
const [AT_POINT, ANSWERED] = [5, 4];

/** So many discussions of a map, the same at every call: several to a step once there are more of them than steps. */
export function createSampleThreads({ steps, lanes, width }: SampleMap, count: number): readonly SampleThread[] {
  return Array.from({ length: count }, (_, index): SampleThread => {
    const isAtPoint = index % AT_POINT === AT_POINT - 1;
    // Multiplied by what has no factor in common with the whole: spread, and never twice the same.
    const spot = isAtPoint ? { x: (index * 379) % width, y: (index * 211) % (lanes.length * LANE_HEIGHT) } : { step: steps[(index * 7) % steps.length]!.id };
    const bodies = [SAYINGS[index % SAYINGS.length]!, ...(index % ANSWERED === 0 ? [SAYINGS[(index + 2) % SAYINGS.length]!] : [])];
    return { id: `t${index}`, spot, comments: bodies.map((body, at) => ({ id: `t${index}c${at}`, body })) };
  });
}
