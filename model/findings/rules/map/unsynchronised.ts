import { dominatorsOn, isReached } from "#model/findings/map-flow.ts";
import type { MapView } from "#model/map/map-views.ts";

/** A gateway that sends work down several branches at once, by its number in the graph. */
export const splitsWork = ({ graph: { steps, out } }: MapView, step: number): boolean =>
  (steps[step]!.kind === "parallel" || steps[step]!.kind === "inclusive") && out[step]!.length > 1;

/** For each step where several branches of one such split meet, that split; by number. They meet where several flows come in and the split is the last step that all ways there pass through. */
export function meetingsOf(map: MapView): ReadonlyMap<number, number> {
  const { steps, into } = map.graph;
  const last = dominatorsOn(map);
  const meetings = new Map<number, number>();
  steps.forEach((_, step) => {
    const split = last[step]!;
    if (split >= 0 && into[step]!.length > 1 && splitsWork(map, split) && isReached(map, step)) meetings.set(step, split);
  });
  return meetings;
}

/** Whether a step waits for all the work that is under way to it. */
export const isJoin = ({ graph: { steps, into } }: MapView, step: number): boolean =>
  (steps[step]!.kind === "parallel" || steps[step]!.kind === "inclusive") && into[step]!.length > 1;
