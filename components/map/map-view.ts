import { inflate, boundsOf, type Rect, type Size } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";

/** What React Flow calls a viewport: the map's origin on the screen, px, and the zoom. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };
/** What lies over the map's edges, px on the screen: the lanes' heads at the left, the tools at the bottom. */
export type Insets = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2.5;
/** Titles are read without effort from here on. */
const LEGIBLE = 0.7;
/** Free lane that is shown right of the last step, px on the map. */
const BEYOND = 48;

/** The view in which the whole map is seen, never enlarged. */
export function viewOfAll(layout: Layout, size: Size, insets: Insets): View {
  const { width, height } = contentOf(layout);
  const zoom = clamp(Math.min(roomAcross(size, insets) / width, roomAlong(size, insets) / Math.max(height, 1)), MIN_ZOOM, 1);
  return { x: insets.left, y: topOf(height, zoom, size, insets), zoom };
}

/** The view a map opens in: all of it where that can be read, else its beginning, with every lane if possible. */
export function viewToOpen(layout: Layout, size: Size, insets: Insets): View {
  const all = viewOfAll(layout, size, insets);
  if (all.zoom >= LEGIBLE) return all;
  const zoom = clamp(roomAlong(size, insets) / Math.max(layout.height, 1), LEGIBLE, 1);
  return { x: insets.left, y: topOf(layout.height, zoom, size, insets), zoom };
}

/** The least movement after which `rect` is seen whole, with some room around it; the same object when it already is. */
export function viewToReveal(view: View, rect: Rect, size: Size, insets: Insets): View {
  const { x, y, width, height } = inflate(rect, 24);
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y];
  const dx = shift(left, left + width * view.zoom, insets.left, size.width - insets.right);
  const dy = shift(top, top + height * view.zoom, insets.top, size.height - insets.bottom);
  return dx === 0 && dy === 0 ? view : { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}

/** At 100 %, with what is in the middle staying there. */
export function viewAtActualSize(view: View, size: Size): View {
  const [x, y] = [size.width / 2, size.height / 2];
  return { x: x - (x - view.x) / view.zoom, y: y - (y - view.y) / view.zoom, zoom: 1 };
}

function contentOf(layout: Layout): Size {
  const bounds = boundsOf(layout.rects.values());
  return { width: bounds ? bounds.x + bounds.width + BEYOND : 1, height: layout.height };
}

const roomAcross = (size: Size, insets: Insets): number => size.width - insets.left - insets.right;
const roomAlong = (size: Size, insets: Insets): number => size.height - insets.top - insets.bottom;
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A map that fits stands near the top, not in the middle: lanes are added below. */
function topOf(height: number, zoom: number, size: Size, insets: Insets): number {
  const free = roomAlong(size, insets) - height * zoom;
  return insets.top + Math.max(0, Math.min(free / 2, 24));
}

function shift(start: number, end: number, from: number, to: number): number {
  if (end - start > to - from || start < from) return from - start;
  return end > to ? to - end : 0;
}
