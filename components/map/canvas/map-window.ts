import type { Rect, Size } from "#model/map/picture/geometry.ts";
import type { View } from "#components/map/canvas/map-view.ts";

/** So far beyond the screen's edge things are drawn at least, px on the screen. */
const BEYOND = 96;
/** By so much at once the window goes on, px on the screen: half more or less, so that it stays the same over a stretch of zoom. */
const STRIDE = 192;

/** The part of the map that is drawn for a view: somewhat more than is seen, in strides, so that a pan seldom changes it. */
export function windowOf({ x, y, zoom }: View, { width, height }: Size): Rect {
  const stride = STRIDE / 2 ** Math.round(Math.log2(zoom));
  const before = (at: number) => Math.floor((at - BEYOND / zoom) / stride) * stride;
  const after = (at: number) => Math.ceil((at + BEYOND / zoom) / stride) * stride;
  const [left, top] = [before(-x / zoom), before(-y / zoom)];
  return { x: left, y: top, width: after((width - x) / zoom) - left, height: after((height - y) / zoom) - top };
}
