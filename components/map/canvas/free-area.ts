import { inflate, overlaps, type Rect } from "#model/map/picture/geometry.ts";

/** Free room that is left beside what lies over the map, px. */
const GAP = 8;
/** Less than this is no room, px. */
const LEAST = 64;

/**
 * The part of `area` that is worth most, none of `covers` lying over it: around each of them there are four ways. `area` itself where
 * they leave no room; all in px of the canvas.
 */
export function freeArea(area: Rect, covers: readonly Rect[], worth: (free: Rect) => number): Rect {
  const best = cut(area, covers.map((cover) => inflate(cover, GAP)), worth);
  return best ?? area;
}

function cut(area: Rect, covers: readonly Rect[], worth: (free: Rect) => number): Rect | null {
  if (area.width < LEAST || area.height < LEAST) return null;
  const index = covers.findIndex((cover) => overlaps(cover, area));
  const cover = covers[index];
  if (!cover) return area;
  const rest = covers.slice(index + 1);
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const ways: Rect[] = [
    { ...area, height: cover.y - area.y },
    { ...area, y: cover.y + cover.height, height: bottom - cover.y - cover.height },
    { ...area, width: cover.x - area.x },
    { ...area, x: cover.x + cover.width, width: right - cover.x - cover.width },
  ];
  return ways.reduce<Rect | null>((best, way) => {
    const found = cut(way, rest, worth);
    return found && (!best || worth(found) > worth(best)) ? found : best;
  }, null);
}

/** What lies over a canvas at its edges, as it stands now: marked by `data-cover`; px of the canvas. */
export function coversOf(box: HTMLElement): Rect[] {
  const frame = box.getBoundingClientRect();
  const area = { x: 0, y: 0, width: frame.width, height: frame.height };
  return [...document.querySelectorAll("[data-cover]")].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const rect = { x: x - frame.x, y: y - frame.y, width, height };
    return overlaps(rect, area) ? [rect] : [];
  });
}
