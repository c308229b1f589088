import type { Point, Rect, Size } from "#model/map/picture/geometry.ts";
import type { View } from "#components/map/canvas/map-view.ts";

/** What is seen of a map, and what moves it, for everything around the canvas. The same object throughout. */
export type MapView = {
  /** The view to open a map in, on a canvas of this size, on which nothing lies yet. */
  opening(canvas: Size): View;
  fit(): void;
  actualSize(): void;
  zoomBy(factor: number): void;
  /** Brings a rectangle of the map into sight, at once: what stands there is drawn only when it is in sight. */
  reveal(rect: Rect): void;
  /** Brings a rectangle of the map into sight where it is not, from further away if it is too large. */
  hold(rect: Rect): void;
  /** Shows a rectangle of the map alone. */
  show(rect: Rect): void;
  /** Moves on over the map, px of the screen. */
  panBy(by: Point): void;
  /** Puts a rectangle of the map into the middle of what is free above `below` px. */
  centre(rect: Rect, below: number): void;
  /** The part of the map that is seen. */
  seen(): Rect;
  toMap(x: number, y: number): Point;
};
