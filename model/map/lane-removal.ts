import type { Command } from "#model/commands.ts";
import type { MapKey, Plan } from "#model/shape.ts";

/** What taking a lane off a map has changed; enough to bring just that back, whatever has been done since. */
export type LaneRemoval = { readonly map: MapKey; readonly participant: string; readonly above: readonly string[]; readonly steps: readonly string[] };

/** To be asked before the lane goes: the lanes above it, from the nearest, and the steps that stand in it. */
export function laneRemoval({ lanes, steps }: Plan, map: MapKey, participant: string): LaneRemoval {
  const onMap = lanes.filter((lane) => lane.map === map).map((lane) => lane.participant);
  return {
    map, participant,
    above: onMap.slice(0, Math.max(0, onMap.indexOf(participant))).reverse(),
    steps: steps.filter((step) => step.map === map && step.place.lane === participant).map(({ id }) => id),
  };
}

/** Puts the lane back where it was, with those of its steps that nobody has given to another lane or removed since. */
export function restoreLane({ lanes, steps, participants }: Plan, { map, participant, above, steps: held }: LaneRemoval): Command[] {
  const onMap = new Set(lanes.filter((lane) => lane.map === map).map((lane) => lane.participant));
  if (!participants.some(({ id }) => id === participant)) return [];
  const was = new Set(held);
  const moves = steps.filter(({ id, place }) => was.has(id) && place.lane === null).map(({ id, place }) => ({ id, place: { ...place, lane: participant } }));
  const commands: Command[] = [];
  if (!onMap.has(participant)) commands.push({ type: "lane.add", map, participant, after: above.find((lane) => onMap.has(lane)) ?? null });
  if (moves.length > 0) commands.push({ type: "step.move", moves });
  return commands;
}
