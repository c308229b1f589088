import { centreOf, isSameRect, snap, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { holdsTitle, sizeOf, TITLE_ROOM } from "#model/map/picture/step-forms.ts";
import type { Lane, Place, Step, StepKind } from "#model/shape.ts";

/** A lane as drawn; `lane` is its participant, null for the band of steps that stand in no lane; `least`: no smaller, for its steps' sake. */
export type Band = { readonly lane: string | null; readonly top: number; readonly height: number; readonly least: number; readonly isCollapsed: boolean };
/** Where everything on a map stands, in its own px: x from the left edge of the lanes, y from the top of the first. */
export type Layout = {
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
  /** Of the steps that are seen. */
  readonly rects: ReadonlyMap<string, Rect>;
  /** For each step of a collapsed lane, what stands for it at the lane's edges: there its flows end. */
  readonly hidden: ReadonlyMap<string, Rect>;
};

export const LANE_HEIGHT = 128;
export const COLLAPSED_HEIGHT = 36;
/** A lane without steps can be made so small, px. */
const LEAST_HEIGHT = 56;
/** What stands for a hidden step is so wide, px. */
const HIDDEN_WIDTH = 16;
/** Free room that stays under the lowest and right of the last step, px. */
const ROOM_BELOW = 32;
const ROOM_RIGHT = 320;
const MIN_WIDTH = 1200;
const GAP = 24;
/** The middle of one more row of steps is so far under the band that they make higher, px. */
const NEXT_ROW = 40;
/** A dropped step keeps this distance from its lane's upper and left edge, px. */
const EDGE = 16;

/**
 * Lays a map out: lanes under each other, each high enough for its steps unless it is collapsed, the unassigned band last and only
 * when it holds something. Rectangles that come out as in `before` keep their identity.
 */
export function layoutMap(lanes: readonly Lane[], steps: readonly Step[], before?: Layout): Layout {
  const needs = new Map<string | null, number>();
  for (const { kind, place } of steps) needs.set(place.lane, Math.max(needs.get(place.lane) ?? 0, roomOf(kind, place)));

  const bands: Band[] = [];
  let top = 0;
  for (const { participant, height, collapsed } of lanes) {
    const least = Math.max(LEAST_HEIGHT, needs.get(participant) ?? 0);
    const band = { lane: participant, top, height: collapsed ? COLLAPSED_HEIGHT : Math.max(height ?? LANE_HEIGHT, least), least, isCollapsed: collapsed };
    bands.push(band);
    top += band.height;
  }
  if (needs.has(null)) {
    const least = needs.get(null)!;
    bands.push({ lane: null, top: bands.length > 0 ? top + GAP : 0, height: Math.max(LANE_HEIGHT, least), least, isCollapsed: false });
    top = bands.at(-1)!.top + bands.at(-1)!.height;
  }

  const bandOf = new Map(bands.map((band) => [band.lane, band]));
  const [rects, hidden] = [new Map<string, Rect>(), new Map<string, Rect>()];
  let right = 0;
  for (const { id, kind, place } of steps) {
    const band = bandOf.get(place.lane);
    const { width, height } = sizeOf(kind);
    right = Math.max(right, place.x + width);
    if (band?.isCollapsed) {
      const rect = { x: place.x + (width - HIDDEN_WIDTH) / 2, y: band.top, width: HIDDEN_WIDTH, height: band.height };
      hidden.set(id, known(before?.hidden, id, rect));
    } else rects.set(id, known(before?.rects, id, { x: place.x, y: place.y + (band?.top ?? 0), width, height }));
  }
  const width = Math.max(MIN_WIDTH, steps.length > 0 ? snap(right + ROOM_RIGHT) : 0);
  return { bands: shareBands(before?.bands, bands), width, height: top, rects: share(before?.rects, rects), hidden: share(before?.hidden, hidden) };
}

function known(before: ReadonlyMap<string, Rect> | undefined, id: string, rect: Rect): Rect {
  const found = before?.get(id);
  return found && isSameRect(found, rect) ? found : rect;
}

/** The band at height `y`: the nearest lane above the map, null (no lane) below the last one. */
export function laneAt(bands: readonly Band[], y: number): string | null {
  const lanes = bands.filter((band) => band.lane !== null);
  if (lanes.length === 0) return null;
  if (y < lanes[0]!.top) return lanes[0]!.lane;
  return lanes.find((band) => y < band.top + band.height)?.lane ?? null;
}

/**
 * How far too low steps are put that stand in no lane, their middles being at these heights on the map: under the lanes they stand in
 * the next free row, however far below it was that they were let go of. Without lanes they stand anywhere.
 */
export function tooLow(bands: readonly Band[], heights: readonly number[]): number {
  if (heights.length === 0 || !bands.some(({ lane }) => lane !== null)) return 0;
  const next = (bands.find(({ lane }) => lane === null)?.height ?? GAP) + NEXT_ROW;
  return Math.max(0, Math.min(...heights) - topOf(bands, null) - next);
}

/** Where a step of this kind stands when its centre is put at `centre` on the map: on the grid, never outside of its lane's left and upper edge. `lane` when that is settled: it grows to hold the step. */
export function placeAt(bands: readonly Band[], centre: Point, kind: StepKind, lane: string | null = laneAt(bands, centre.y)): Place {
  const { width, height } = sizeOf(kind);
  const top = topOf(bands, lane);
  const x = Math.max(snap(centre.x), snap(EDGE + width / 2));
  const down = lane === null ? tooLow(bands, [centre.y]) : 0;
  const y = Math.max(snap(centre.y - down - top), snap(EDGE + height / 2));
  return { lane, x: x - width / 2, y: y - height / 2 };
}

/** Where a step stands that has been put to a rectangle: just there, unless that is outside of its lane's left or upper edge. */
export function placeOf(bands: readonly Band[], rect: Rect, lane: string | null = laneAt(bands, centreOf(rect).y)): Place {
  return { lane, x: Math.max(Math.round(rect.x), EDGE), y: Math.max(Math.round(rect.y - topOf(bands, lane)), EDGE) };
}

/** The rectangle on the map that a place stands for; a lane that is not drawn counts as the unassigned band. */
export function rectAt(bands: readonly Band[], { lane, x, y }: Place, kind: StepKind): Rect {
  return { x, y: y + topOf(bands, lane), ...sizeOf(kind) };
}

/** Where a lane begins; one that is not drawn counts as the unassigned band. */
function topOf(bands: readonly Band[], lane: string | null): number {
  const last = bands.at(-1);
  return bands.find((band) => band.lane === lane)?.top ?? (last ? last.top + last.height + GAP : 0);
}

function roomOf(kind: StepKind, place: Place): number {
  const bottom = place.y + sizeOf(kind).height;
  return snap(bottom + (holdsTitle(kind) ? ROOM_BELOW : Math.max(ROOM_BELOW, TITLE_ROOM)));
}

function shareBands(before: readonly Band[] | undefined, bands: readonly Band[]): readonly Band[] {
  const shared = bands.map((band, index) => {
    const known = before?.[index];
    return known && known.lane === band.lane && known.top === band.top && known.height === band.height && known.least === band.least && known.isCollapsed === band.isCollapsed ? known : band;
  });
  return before && before.length === shared.length && shared.every((band, index) => band === before[index]) ? before : shared;
}

function share(before: ReadonlyMap<string, Rect> | undefined, rects: ReadonlyMap<string, Rect>): ReadonlyMap<string, Rect> {
  if (!before || before.size !== rects.size) return rects;
  for (const [id, rect] of rects) if (before.get(id) !== rect) return rects;
  return before;
}
