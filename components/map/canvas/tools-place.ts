import { centreOf, type Rect, type Size } from "#model/map/picture/geometry.ts";

type Input = {
  /** What is selected. */
  readonly bounds: Rect;
  readonly size: Size;
  /** How far from it the tools stand. */
  readonly away: number;
  /** What they should not hide, and where they must be to be seen. */
  readonly obstacles: readonly Rect[];
  readonly seen: Rect;
  /** What lies over the map: under it they could not be pressed. */
  readonly covers?: readonly Rect[];
  /** Where its own handles are: they are nowhere else to be reached. */
  readonly handles?: readonly Rect[];
};

/** So much worse is it to hide a handle than as much of a step, and to be hidden oneself. */
const OWN = 20;
const UNSEEN = 1000;

/** Where the tools of a selection stand: above it, else below, right or left, wherever they hide the least, and always in sight; all in px of the map. */
export function placeTools({ bounds, size: { width, height }, away, obstacles, seen, covers = [], handles = [] }: Input): Rect {
  const { x, y } = centreOf(bounds);
  const at = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  // A selection may be larger than the screen, or half out of it.
  const inside = (spot: Rect) => at(within(spot.x, seen.x, seen.x + seen.width - width), within(spot.y, seen.y, seen.y + seen.height - height));
  const spots = [
    at(x - width / 2, bounds.y - away - height), at(x - width / 2, bounds.y + bounds.height + away),
    at(bounds.x + bounds.width + away, y - height / 2), at(bounds.x - away - width, y - height / 2),
  ];
  // Where all four are covered, beside what covers them.
  const beside = covers.flatMap((cover) => spots.flatMap((spot) => [
    at(cover.x - width, spot.y), at(cover.x + cover.width, spot.y), at(spot.x, cover.y - height), at(spot.x, cover.y + cover.height),
  ]));
  const hidden = (spot: Rect, rects: readonly Rect[]) => rects.reduce((sum, rect) => sum + shared(spot, rect), 0);
  const cost = (spot: Rect) => hidden(spot, obstacles) + OWN * hidden(spot, handles) + UNSEEN * (width * height - shared(spot, seen) + hidden(spot, covers));
  const bestOf = (choice: readonly Rect[]) => choice.reduce((found, spot) => (cost(spot) < cost(found) ? spot : found));
  const best = inside(bestOf(spots));
  return hidden(best, covers) === 0 ? best : bestOf([best, ...beside.map(inside)]);
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The area that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, along);
}
