import { inflate, overlaps, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { COLUMN, ROW } from "#components/map/canvas/placing.ts";
import { holdsTitle, sizeOf, TITLE_ROOM } from "#model/map/picture/step-forms.ts";
import type { Place, Step } from "#model/shape.ts";

type Standing = Pick<Step, "id" | "kind" | "place">;

/** Steps are not put closer to each other than this, px. */
const DISTANCE = 16;
/** A step keeps this distance from its lane's left edge, px. */
const EDGE = 16;
/** No place on a map is further out, px. */
const FURTHEST = 100_000;
/** How many columns and rows away is looked for room, and how many pairs of steps may be compared for it. */
const COLUMNS = 24;
const ROWS = 12;
const COMPARED = 4_000_000;
/** A title outside of its form is so wide, px. */
const TITLE_WIDTH = 136;

/**
 * Places for steps that come onto a map together: each in its lane, all moved alike by `by` or by the least more than that at
 * which they lie on nothing that is there. Where there is no such room near, right of all there is.
 */
export function arrange(there: readonly Standing[], coming: readonly Standing[], by: Point): Map<string, Place> {
  const rooms = coming.map(({ kind, place }) => ({ lane: place.lane, room: inflate(roomOf(kind, place), DISTANCE) }));
  const lanes = new Map<string | null, Rect[]>();
  for (const { kind, place } of there) lanes.set(place.lane, [...(lanes.get(place.lane) ?? []), roomOf(kind, place)]);
  const left = Math.min(...coming.map(({ place }) => place.x));
  const start = { x: Math.max(by.x, EDGE - left), y: by.y };
  const isFree = (shift: Point) => rooms.every(({ lane, room }) => {
    const moved = { ...room, x: room.x + shift.x, y: room.y + shift.y };
    return !(lanes.get(lane) ?? []).some((other) => overlaps(moved, other));
  });
  const tries = Math.max(1, Math.floor(COMPARED / Math.max(1, there.length * coming.length)));
  const shift = SPIRAL.slice(0, tries).map(({ x, y }) => ({ x: start.x + x, y: start.y + y })).find(isFree) ?? { x: rightOf(there) + COLUMN / 2 - left, y: start.y };
  return new Map(coming.map(({ id, place }) => [id, { ...place, x: Math.min(place.x + shift.x, FURTHEST), y: Math.min(Math.max(place.y + shift.y, 0), FURTHEST) }]));
}

/** Shifts to the right and downwards, the shortest first; downwards where it is the same. */
const SPIRAL: readonly Point[] = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({ x: (index % COLUMNS) * COLUMN, y: Math.floor(index / COLUMNS) * ROW }))
  .sort((a, b) => a.x + a.y - b.x - b.y || b.y - a.y);

/** What a step takes up in its lane, a title under its form included. */
function roomOf(kind: Step["kind"], { x, y }: Place): Rect {
  const { width, height } = sizeOf(kind);
  if (holdsTitle(kind)) return { x, y, width, height };
  return { x: x + (width - TITLE_WIDTH) / 2, y, width: TITLE_WIDTH, height: height + TITLE_ROOM };
}

const rightOf = (there: readonly Standing[]): number => there.reduce((right, { kind, place }) => Math.max(right, place.x + sizeOf(kind).width), 0);
