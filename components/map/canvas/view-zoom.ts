import { boundsOf, centreOf, overlaps, type Point, type Rect, type Size } from "#model/map/picture/geometry.ts";
import { clamp, type Insets, type View } from "#components/map/canvas/map-view.ts";
import { seenOf, viewOfRect, viewToReveal } from "#components/map/canvas/views.ts";

type Standing = {
  /** Where the steps stand that are in hand, and where all do. */
  readonly hand: readonly Rect[];
  readonly steps: readonly Rect[];
};

/**
 * The view at another zoom, in which something of what was seen stays where it was: of what is in hand what is nearest to the
 * middle, else the nearest step. Where nothing was seen and nothing would be, the nearest step comes into sight.
 */
export function viewAtZoom(view: View, zoom: number, { hand, steps }: Standing, size: Size, insets: Insets): View {
  const seen = seenOf(view, size, insets);
  const held = nearestTo(seen, hand.filter((rect) => overlaps(rect, seen))) ?? nearestTo(seen, onlySeen(steps, seen));
  const next = zoomAbout(view, zoom, held ? centreWithin(held, seen) : centreOf(seen));
  const all = held && hand.includes(held) && boundsOf(hand);
  if (all && viewOfRect(all, size, insets).zoom >= zoom) return viewToReveal(next, all, size, insets);
  if (held) return viewToReveal(next, held, size, insets);
  const after = seenOf(next, size, insets);
  const nearest = nearestTo(after, hand) ?? nearestTo(after, steps);
  return nearest === null || onlySeen(steps, after).length > 0 ? next : viewToReveal(next, nearest, size, insets);
}

/** Another zoom, with one point of the map staying where it is. */
function zoomAbout({ x, y, zoom: before }: View, zoom: number, at: Point): View {
  return { x: x + at.x * (before - zoom), y: y + at.y * (before - zoom), zoom };
}

const onlySeen = (rects: readonly Rect[], seen: Rect): Rect[] => rects.filter((rect) => overlaps(rect, seen));

function nearestTo(area: Rect, rects: readonly Rect[]): Rect | null {
  const middle = centreOf(area);
  let [best, least]: [Rect | null, number] = [null, Infinity];
  for (const rect of rects) {
    const { x, y } = centreOf(rect);
    const distance = Math.hypot(x - middle.x, y - middle.y);
    if (distance < least) [best, least] = [rect, distance];
  }
  return best;
}

/** The middle of what is seen of a rectangle. */
function centreWithin(rect: Rect, seen: Rect): Point {
  const between = (at: number, from: number, length: number) => clamp(at, from, from + length);
  const { x, y } = centreOf(rect);
  return { x: between(x, seen.x, seen.width), y: between(y, seen.y, seen.height) };
}
