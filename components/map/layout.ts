import { around, boundsOf, isSameRect, snap, type Point, type Rect } from "#components/map/geometry.ts";
import { holdsTitle, sizeOf, TITLE_ROOM } from "#components/map/step-forms.ts";
import type { Lane, Place, Step, StepKind } from "#model/shape.ts";

/** A lane as drawn; `lane` is its participant, null for the band of steps that stand in no lane. */
export type Band = { readonly lane: string | null; readonly top: number; readonly height: number };
/** Where everything on a map stands, in its own px: x from the left edge of the lanes, y from the top of the first. */
export type Layout = {
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
  readonly rects: ReadonlyMap<string, Rect>;
};

export const LANE_HEIGHT = 128;
/** Free room that stays under the lowest and right of the last step, px. */
const ROOM_BELOW = 32;
const ROOM_RIGHT = 320;
const MIN_WIDTH = 1200;
const GAP = 24;
/** A dropped step keeps this distance from its lane's upper and left edge, px. */
const EDGE = 16;

/**
 * Lays a map out: lanes under each other, each high enough for its steps, the unassigned band last and only when it
 * holds something. Rectangles that come out as in `before` keep their identity.
 */
export function layoutMap(lanes: readonly Lane[], steps: readonly Step[], before?: Layout): Layout {
  const needs = new Map<string | null, number>();
  for (const { kind, place } of steps) needs.set(place.lane, Math.max(needs.get(place.lane) ?? 0, roomOf(kind, place)));

  const bands: Band[] = [];
  let top = 0;
  for (const { participant, height } of lanes) {
    const band = { lane: participant, top, height: Math.max(height ?? LANE_HEIGHT, needs.get(participant) ?? 0) };
    bands.push(band);
    top += band.height;
  }
  if (needs.has(null)) {
    const height = Math.max(LANE_HEIGHT, needs.get(null)!);
    bands.push({ lane: null, top: bands.length > 0 ? top + GAP : 0, height });
    top = bands.at(-1)!.top + height;
  }

  const tops = new Map(bands.map((band) => [band.lane, band.top]));
  const rects = new Map<string, Rect>();
  for (const { id, kind, place } of steps) {
    const rect = { x: place.x, y: place.y + (tops.get(place.lane) ?? 0), ...sizeOf(kind) };
    const known = before?.rects.get(id);
    rects.set(id, known && isSameRect(known, rect) ? known : rect);
  }
  const bounds = boundsOf(rects.values());
  const width = Math.max(MIN_WIDTH, bounds ? snap(bounds.x + bounds.width + ROOM_RIGHT) : 0);
  return { bands: shareBands(before?.bands, bands), width, height: top, rects: share(before?.rects, rects) };
}

/** The band at height `y`: the nearest lane above the map, null (no lane) below the last one. */
export function laneAt(bands: readonly Band[], y: number): string | null {
  const lanes = bands.filter((band) => band.lane !== null);
  if (lanes.length === 0) return null;
  if (y < lanes[0]!.top) return lanes[0]!.lane;
  return lanes.find((band) => y < band.top + band.height)?.lane ?? null;
}

/** Where a step of this kind stands when its centre is put at `centre` on the map; never outside of its lane's left and upper edge. `lane` when that is settled: it grows to hold the step. */
export function placeAt(bands: readonly Band[], centre: Point, kind: StepKind, lane: string | null = laneAt(bands, centre.y)): Place {
  const { width, height } = sizeOf(kind);
  const last = bands.at(-1);
  const band = bands.find((found) => found.lane === lane);
  const top = band?.top ?? (last ? last.top + last.height + GAP : 0);
  const x = Math.max(snap(centre.x), snap(EDGE + width / 2));
  const y = Math.max(snap(centre.y - top), snap(EDGE + height / 2));
  return { lane, x: x - width / 2, y: y - height / 2 };
}

/** The rectangle on the map that a place stands for; a lane that is not drawn counts as the unassigned band. */
export function rectAt(bands: readonly Band[], { lane, x, y }: Place, kind: StepKind): Rect {
  const band = bands.find((found) => found.lane === lane);
  const last = bands.at(-1);
  const { width, height } = sizeOf(kind);
  const top = band?.top ?? (last ? last.top + last.height + GAP : 0);
  return around({ x: x + width / 2, y: y + top + height / 2 }, { width, height });
}

function roomOf(kind: StepKind, place: Place): number {
  const bottom = place.y + sizeOf(kind).height;
  return snap(bottom + (holdsTitle(kind) ? ROOM_BELOW : Math.max(ROOM_BELOW, TITLE_ROOM)));
}

function shareBands(before: readonly Band[] | undefined, bands: readonly Band[]): readonly Band[] {
  const shared = bands.map((band, index) => {
    const known = before?.[index];
    return known && known.lane === band.lane && known.top === band.top && known.height === band.height ? known : band;
  });
  return before && before.length === shared.length && shared.every((band, index) => band === before[index]) ? before : shared;
}

function share(before: ReadonlyMap<string, Rect> | undefined, rects: ReadonlyMap<string, Rect>): ReadonlyMap<string, Rect> {
  if (!before || before.size !== rects.size) return rects;
  for (const [id, rect] of rects) if (before.get(id) !== rect) return rects;
  return before;
}
