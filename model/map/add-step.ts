import type { Command } from "#model/commands.ts";
import { followWith } from "#model/map/outline-edits.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Flow, MapKey, Place, Plan, Step, StepKind } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** The distance from step to step along a lane and from row to row in it, and the middle of a lane's first step, px; as the map has them. */
const COLUMN = 184;
const ROW = 104;
const FIRST = { x: 112, y: 64 };
/** Steps are not put closer to each other than this, px. */
const DISTANCE = 16;

type Added = { readonly id: string; readonly title: string; readonly kind?: StepKind; readonly lane: string | null };
type OneMap = { readonly map: MapKey; readonly steps: readonly Step[]; readonly flows: readonly Flow[] };

/**
 * The commands that add a step to a map without drawing it: right of step `after`, on which it follows (between two that are joined,
 * where there is one way on), or, with null, at the end of its lane. `lane` is the participant who performs it; it must be there by then.
 * What stands in the way of a step that comes between two moves on by a column.
 */
export function addStepAfter({ map, steps: all, flows }: OneMap, after: string | null, { id, title, kind = "task", lane }: Added): Command[] {
  const steps = all.filter((step) => step.map === map);
  const from = steps.find((step) => step.id === after);
  const joined = from ? followWith({ steps: new Map(steps.map((step) => [step.id, step])), flows, rows: [] }, from.id, { id, kind }) : [];
  const wanted = from ? { x: centreOf(from).x + COLUMN, y: from.place.lane === lane ? centreOf(from).y : FIRST.y } : endOfLane(steps, lane);
  const place = freePlace(steps, wanted, kind, lane);
  const isInTheWay = joined.length > 1 && centreOf({ kind, place }).y !== wanted.y;
  const moves = isInTheWay ? steps.filter((step) => centreOf(step).x > wanted.x - COLUMN / 2).map((step) => ({ id: step.id, place: { ...step.place, x: step.place.x + COLUMN } })) : [];
  return [
    { type: "step.add", id, map, kind, place: isInTheWay ? placeAt(wanted, kind, lane) : place, values: { title } },
    ...(moves.length > 0 ? [{ type: "step.move" as const, moves }] : []),
    ...joined,
  ];
}

/**
 * The commands that put steps into a participant's lane of their own maps: as far along as they are, in the first row that is free there.
 * A map without that lane gets it. Steps that are not there, or stand in it, are left alone.
 */
export function moveToLane({ lanes, steps }: Pick<Plan, "lanes" | "steps">, ids: readonly string[], lane: string): Command[] {
  const moved = steps.filter(({ id, place }) => ids.includes(id) && place.lane !== lane);
  const standing = [...steps];
  const moves = moved.map((step) => {
    const place = freePlace(standing.filter(({ map }) => map === step.map), { x: centreOf(step).x, y: FIRST.y }, step.kind, lane);
    standing.push({ ...step, place });
    return { id: step.id, place };
  });
  const without = [...new Set(moved.map(({ map }) => map))].filter((map) => !lanes.some((found) => found.map === map && found.participant === lane));
  return moves.length === 0 ? [] : [...without.map((map) => ({ type: "lane.add" as const, map, participant: lane })), { type: "step.move", moves }];
}

/** Right of the last step of a lane, in its row. */
function endOfLane(steps: readonly Step[], lane: string | null): { x: number; y: number } {
  const last = steps.filter(({ kind, place }) => place.lane === lane && !isArtefact(kind)).toSorted((a, b) => centreOf(a).x - centreOf(b).x).at(-1);
  return last ? { x: centreOf(last).x + COLUMN, y: centreOf(last).y } : FIRST;
}

/** The first row below `wanted` that is free of steps there. */
function freePlace(steps: readonly Step[], wanted: { x: number; y: number }, kind: StepKind, lane: string | null): Place {
  const others = steps.filter(({ place }) => place.lane === lane);
  for (let y = wanted.y; ; y += ROW) {
    const place = placeAt({ x: wanted.x, y }, kind, lane);
    if (!others.some((step) => isNear({ kind, place }, step))) return place;
  }
}

type Standing = Pick<Step, "kind" | "place">;

function isNear(a: Standing, b: Standing): boolean {
  const [one, other] = [sizeOf(a.kind), sizeOf(b.kind)];
  const [from, to] = [centreOf(a), centreOf(b)];
  return Math.abs(from.x - to.x) < (one.width + other.width) / 2 + DISTANCE && Math.abs(from.y - to.y) < (one.height + other.height) / 2 + DISTANCE;
}

function centreOf({ kind, place: { x, y } }: Standing): { x: number; y: number } {
  const { width, height } = sizeOf(kind);
  return { x: x + width / 2, y: y + height / 2 };
}

function placeAt({ x, y }: { x: number; y: number }, kind: StepKind, lane: string | null): Place {
  const { width, height } = sizeOf(kind);
  return { lane, x: x - width / 2, y: y - height / 2 };
}
