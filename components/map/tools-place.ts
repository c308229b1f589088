import { centreOf, type Rect, type Size } from "#components/map/geometry.ts";

type Input = {
  /** What is selected. */
  readonly bounds: Rect;
  readonly size: Size;
  /** How far from it the tools stand. */
  readonly away: number;
  /** What they should not hide, and where they must be to be seen. */
  readonly obstacles: readonly Rect[];
  readonly seen: Rect;
};

/** Where the tools of a selection stand: above it, else below, right or left, wherever they hide the least, and always in sight; all in px of the map. */
export function placeTools({ bounds, size: { width, height }, away, obstacles, seen }: Input): Rect {
  const { x, y } = centreOf(bounds);
  const at = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  const spots = [
    at(x - width / 2, bounds.y - away - height), at(x - width / 2, bounds.y + bounds.height + away),
    at(bounds.x + bounds.width + away, y - height / 2), at(bounds.x - away - width, y - height / 2),
  ];
  // Out of sight is worse than over anything.
  const cost = (spot: Rect) => obstacles.reduce((sum, rect) => sum + shared(spot, rect), 0) + 1000 * (width * height - shared(spot, seen));
  const best = spots.reduce((found, spot) => (cost(spot) < cost(found) ? spot : found));
  // A selection may be larger than the screen, or half out of it.
  return at(within(best.x, seen.x, seen.x + seen.width - width), within(best.y, seen.y, seen.y + seen.height - height));
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The area that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const along = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, along);
}
