import { centreOf, inflate, type Rect, type Size } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { clamp, contentOf, LEGIBLE, MAX_ZOOM, roomAcross, roomAlong, type Insets, type View } from "#components/map/canvas/map-view.ts";

/** One step alone on the screen is shown so near. */
const CLOSE = 1.5;
/** Free room around what is shown alone, px on the map. */
const AROUND = 48;

/** How much of the map is seen in an area of the canvas: what such an area is worth. */
export function worthOfAll(layout: Layout): (free: Size) => number {
  const { width, height } = contentOf(layout);
  // Where all fits at full size, the larger area.
  return (free) => Math.min(free.width / width, free.height / Math.max(height, 1), 1) + 1e-9 * free.width * free.height;
}

/** The least movement after which `rect` is seen whole, with some room around it; the same object when it already is. */
export function viewToReveal(view: View, rect: Rect, size: Size, insets: Insets): View {
  const { x, y, width, height } = inflate(rect, 24);
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
  const dx = shift(left, left + width * view.zoom, insets.left, size.width - insets.right);
  const dy = shift(top, top + height * view.zoom, insets.top, size.height - insets.bottom);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

/** The view in which `rect` fills what is free, enlarged no more than is pleasant. */
export function viewOfRect(rect: Rect, size: Size, insets: Insets): View {
  const { width, height } = inflate(rect, AROUND);
  return viewAround(rect, Math.min(roomAcross(size, insets) / width, roomAlong(size, insets) / height, CLOSE), size, insets);
}

/** The least change after which `rect` is seen whole: a movement, and further away where that does not do; the same object when it is seen already. */
export function viewToHold(view: View, rect: Rect, size: Size, insets: Insets): View {
  const all = viewOfRect(rect, size, insets);
  return all.zoom < view.zoom ? (isWithin(rect, seenOf(view, size, insets)) ? view : all) : viewToReveal(view, rect, size, insets);
}

/** `rect` in the middle of what is free, large enough to be read; where the map begins, its edge stays at the edge. */
export function viewToCentre(view: View, rect: Rect, size: Size, insets: Insets): View {
  const { x, y, zoom } = viewAround(rect, clamp(view.zoom, LEGIBLE, 1), size, insets);
  return { x: Math.min(x, insets.left), y: Math.min(y, insets.top), zoom };
}

/** What someone else sees, in my window: as near as it is to them, or as it all fits in. */
export function viewOfSeen(seen: Rect, size: Size, insets: Insets): View {
  const zoom = Math.min(roomAcross(size, insets) / seen.width, roomAlong(size, insets) / seen.height, MAX_ZOOM);
  return viewAround(seen, zoom, size, insets);
}

/** The view `share` of the way from one to another. */
export function viewBetween(from: View, to: View, share: number): View {
  const between = (key: keyof View) => from[key] + (to[key] - from[key]) * share;
  return { x: between("x"), y: between("y"), zoom: between("zoom") };
}

/** Whether nobody could tell two views from each other. */
export const isSameView = (a: View, b: View): boolean => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom / b.zoom - 1) < 0.001;

function viewAround(rect: Rect, zoom: number, size: Size, insets: Insets): View {
  const { x, y } = centreOf(rect);
  return { x: insets.left + roomAcross(size, insets) / 2 - x * zoom, y: insets.top + roomAlong(size, insets) / 2 - y * zoom, zoom };
}

/** The part of the map that is seen in what is free. */
export function seenOf({ x, y, zoom }: View, size: Size, insets: Insets): Rect {
  return { x: (insets.left - x) / zoom, y: (insets.top - y) / zoom, width: roomAcross(size, insets) / zoom, height: roomAlong(size, insets) / zoom };
}

const isWithin = (rect: Rect, area: Rect): boolean => rect.x >= area.x && rect.y >= area.y && rect.x + rect.width <= area.x + area.width && rect.y + rect.height <= area.y + area.height;

function shift(start: number, end: number, from: number, to: number): number {
  if (end - start > to - from || start < from) return from - start;
  return end > to ? to - end : 0;
}
