import { boundsOf, type Size } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";

/** What React Flow calls a viewport: the map's origin on the screen, px, and the zoom. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number };
/** What lies over the map's edges, px on the screen: the lanes' heads at the left, the tools at the bottom. */
export type Insets = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** As far away as a map is seen, unless all of it takes more. */
const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2.5;
/** Titles are read without effort from here on. */
export const LEGIBLE = 0.7;
/** The room at the canvas's edges, px on the screen. */
export const EDGE = 8;
/** Free lane that is shown right of the last step, px on the map. */
const BEYOND = 48;

/** The view in which the whole map is seen, however long it is, and never enlarged. */
export function viewOfAll(layout: Layout, size: Size, insets: Insets): View {
  const { width, height } = contentOf(layout);
  const zoom = Math.min(roomAcross(size, insets) / width, roomAlong(size, insets) / Math.max(height, 1), 1);
  return { x: insets.left, y: topOf(height, zoom, size, insets), zoom };
}

/** The least zoom: all of the map can be seen at it, whatever lies over the canvas. */
export function leastZoom({ width, height }: Layout, size: Size): number {
  return Math.min(MIN_ZOOM, (0.7 * size.width) / width, (0.7 * size.height) / Math.max(height, 1));
}

/** The view a map opens in: all of it where that can be read, else its beginning, with every lane if possible. */
export function viewToOpen(layout: Layout, size: Size, insets: Insets): View {
  const all = viewOfAll(layout, size, insets);
  if (all.zoom >= LEGIBLE) return all;
  const zoom = clamp(roomAlong(size, insets) / Math.max(layout.height, 1), LEGIBLE, 1);
  return { x: insets.left, y: topOf(layout.height, zoom, size, insets), zoom };
}

export function contentOf(layout: Layout): Size {
  const bounds = boundsOf(layout.rects.values());
  return { width: bounds ? bounds.x + bounds.width + BEYOND : 1, height: layout.height };
}

export const roomAcross = (size: Size, insets: Insets): number => size.width - insets.left - insets.right;
export const roomAlong = (size: Size, insets: Insets): number => size.height - insets.top - insets.bottom;
export const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A map that fits stands near the top, not in the middle: lanes are added below. */
function topOf(height: number, zoom: number, size: Size, insets: Insets): number {
  const free = roomAlong(size, insets) - height * zoom;
  return insets.top + Math.max(0, Math.min(free / 2, 24));
}
