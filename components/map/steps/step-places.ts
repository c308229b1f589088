import { around, centreOf, inflate, overlaps, snap, type Rect } from "#model/map/picture/geometry.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Place, Step, StepKind } from "#model/shape.ts";

/** A step keeps this distance from its lane's upper and left edge, and from other steps, px. */
const EDGE = 16;
const ROW = 104;
const TRIES = 20;

type Standing = Pick<Step, "kind" | "place">;
const rectOf = ({ kind, place }: Standing): Rect => ({ x: place.x, y: place.y, ...sizeOf(kind) });

/** Where a step stands once it is drawn as another kind: its centre stays, unless that takes it over its lane's edge. */
export function placeAsKind(step: Standing, kind: StepKind): Place {
  const { lane } = step.place;
  const { width, height } = sizeOf(kind);
  if (width === sizeOf(step.kind).width && height === sizeOf(step.kind).height) return step.place;
  const { x, y } = around(centreOf(rectOf(step)), { width, height });
  return { lane, x: Math.max(EDGE, x), y: Math.max(EDGE, y) };
}

/** Where a step stands in another lane: as far along, in the first row that is clear of `others`, who stand there. */
export function placeInLane(step: Standing, lane: string | null, others: readonly Standing[]): Place {
  const taken = others.map(rectOf);
  const { width, height } = sizeOf(step.kind);
  const centre = { x: step.place.x + width / 2, y: Math.max(snap(EDGE + height / 2), 64) };
  for (let row = 0; row < TRIES; row++) {
    const rect = around({ x: centre.x, y: centre.y + row * ROW }, { width, height });
    if (!taken.some((other) => overlaps(other, inflate(rect, EDGE)))) return { lane, x: rect.x, y: rect.y };
  }
  const { x, y } = around(centre, { width, height });
  return { lane, x, y };
}
