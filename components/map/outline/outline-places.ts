import { centreOf, type Rect } from "#model/map/picture/geometry.ts";
import { placeAt, rectAt, type Layout } from "#model/map/picture/layout.ts";
import { COLUMN, placeNextTo } from "#components/map/canvas/placing.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Place, Step, StepKind } from "#model/shape.ts";

type Moves = { id: string; place: Place }[];

/** Where the first step of a map stands in its lane, px. */
const FIRST = { x: 112, y: 64 };

export function firstPlace(layout: Layout, kind: StepKind): Place {
  const band = layout.bands[0];
  return placeAt(layout.bands, { x: FIRST.x, y: (band?.top ?? 0) + FIRST.y }, kind, band?.lane ?? null);
}

/** The layout with one more step in it, for what is placed next. */
export function withStep(layout: Layout, id: string, kind: StepKind, place: Place): Layout {
  return { ...layout, rects: new Map(layout.rects).set(id, rectAt(layout.bands, place, kind)) };
}

/** The layout with steps where these moves put them. */
export function withMoves(layout: Layout, moves: Moves, stepById: ReadonlyMap<string, Step>): Layout {
  if (moves.length === 0) return layout;
  const rects = new Map(layout.rects);
  for (const { id, place } of moves) rects.set(id, rectAt(layout.bands, place, stepById.get(id)!.kind));
  return { ...layout, rects };
}

/**
 * Where a step goes that has become one more branch of a decision: next to it, in the first row that is free there. Null where it
 * stays, in a row of its own already or with another performer.
 */
export function placeBranch(layout: Layout, step: Step, decision: Step): Place | null {
  const [rect, from] = [layout.rects.get(step.id), layout.rects.get(decision.id)];
  if (!rect || !from || step.place.lane !== decision.place.lane || Math.abs(centreOf(rect).y - centreOf(from).y) > sizeOf(step.kind).height / 2) return null;
  const rects = new Map(layout.rects);
  rects.delete(step.id);
  return placeNextTo({ ...layout, rects }, from, "right", step.kind);
}

/**
 * Where a step goes that follows on another: right of it. When it comes between two and that place is taken, all that stands
 * further right moves on by a column, so that the drawn line stays a line.
 */
export function placeFollower(layout: Layout, steps: readonly Step[], from: Rect, kind: StepKind, isBetween: boolean): { place: Place; moves: Moves } {
  const place = placeNextTo(layout, from, "right", kind);
  const { x, y } = centreOf(from);
  if (!isBetween || centreOf(rectAt(layout.bands, place, kind)).y === y) return { place, moves: [] };
  const moves = steps.filter(({ kind: other, place: at }) => at.x + sizeOf(other).width / 2 > x + COLUMN / 2).map(({ id, place: at }) => ({ id, place: { ...at, x: at.x + COLUMN } }));
  const rects = new Map(layout.rects);
  for (const { id } of moves) rects.set(id, { ...rects.get(id)!, x: rects.get(id)!.x + COLUMN });
  return { place: placeNextTo({ ...layout, rects }, from, "right", kind), moves };
}

/** The moves that exchange two steps on the drawn map; each stays in its lane, which says who does it. */
export function exchangePlaces(first: Step, second: Step): Moves {
  const isOneLane = first.place.lane === second.place.lane;
  const put = (step: Step, at: Step): Place => {
    const [size, other] = [sizeOf(step.kind), sizeOf(at.kind)];
    const x = at.place.x + other.width / 2 - size.width / 2;
    return { lane: step.place.lane, x, y: isOneLane ? at.place.y + other.height / 2 - size.height / 2 : step.place.y };
  };
  return [{ id: first.id, place: put(first, second) }, { id: second.id, place: put(second, first) }];
}
