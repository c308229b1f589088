import { centreOf, type Rect } from "#model/map/picture/geometry.ts";
import type { StepHow } from "#components/live/step-names.ts";
import { laneAt, placeOf, rectAt, tooLow, type Layout } from "#model/map/picture/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { Command } from "#model/commands.ts";

type Drawn = Pick<MapData, "flows" | "stepById">;

/**
 * The commands that put steps to these rectangles, leaving out those that stay. The corners of a flow are stored from
 * the step it leaves: they follow it when both its ends move alike, and are written anew to stay when it alone does.
 * `isInLane`: each keeps its lane, wherever it is put.
 */
export function moveSteps(moved: ReadonlyMap<string, Rect>, { flows, stepById }: Drawn, { bands, rects }: Layout, isInLane = false): Command[] {
  const shifts = new Map<string, { x: number; y: number }>();
  // Those that come under the lanes come there together.
  const isUnder = (rect: Rect) => !isInLane && laneAt(bands, centreOf(rect).y) === null;
  const low = tooLow(bands, [...moved.values()].filter(isUnder).map((rect) => centreOf(rect).y));
  const moves = [...moved].flatMap(([id, put]) => {
    const rect = low > 0 && isUnder(put) ? { ...put, y: put.y - low } : put;
    const step = stepById.get(id);
    const before = rects.get(id);
    if (!step || !before) return [];
    const place = isInLane ? placeOf(bands, rect, step.place.lane) : placeOf(bands, rect, laneAt(bands, centreOf(put).y));
    if (place.lane === step.place.lane && place.x === step.place.x && place.y === step.place.y) return [];
    const after = centreOf(rectAt(bands, place, step.kind));
    shifts.set(id, { x: after.x - centreOf(before).x, y: after.y - centreOf(before).y });
    return [{ id, place }];
  });
  if (moves.length === 0) return [];
  const commands: Command[] = [{ type: "step.move", moves }];
  for (const { id, from, to, bends } of flows) {
    const shift = bends.length > 0 && !shifts.has(to) ? shifts.get(from) : undefined;
    if (shift) commands.push({ type: "flow.set", id, values: { bends: bends.map(({ x, y }) => ({ x: x - shift.x, y: y - shift.y })) } });
  }
  return commands;
}

/** What moving so many steps is called in undo. */
export const movedHow = (count: number): StepHow => (count > 1 ? { name: "move", count } : {});
