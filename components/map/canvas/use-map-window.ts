"use client";
import { useStore, type ReactFlowState } from "@xyflow/react";
import { useState } from "react";
import { isBeingPanned } from "#components/map/canvas/live-view.ts";
import { boundsOf, isSameRect, type Rect, type Size } from "#model/map/picture/geometry.ts";
import { windowOf } from "#components/map/canvas/map-window.ts";
import type { View } from "#components/map/canvas/map-view.ts";

/** How a map opens: the view, and the canvas that it was made for. */
export type Opening = { readonly view: View; readonly size: Size };

/** So many times what is drawn at rest is drawn in a pan at most. */
const MOST = 4;

const isSame = (a: Rect | null, b: Rect | null): boolean => a === b || (a !== null && b !== null && isSameRect(a, b));
const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

function windowNow({ transform: [x, y, zoom], width, height, panZoom }: ReactFlowState): Rect | null {
  return panZoom === null || width === 0 || height === 0 ? null : windowOf({ x, y, zoom }, { width, height });
}

/**
 * The part of the map that is drawn. While something is in my hand it only grows: what I hold does not go from under the pointer. So it
 * does while the map is panned, within reason: what is taken away then has often to be drawn again at once.
 */
export function useMapWindow(opening: Opening | null, isHolding: boolean): Rect {
  const now = useStore(windowNow, isSame) ?? (opening ? windowOf(opening.view, opening.size) : NOTHING);
  const isPanned = useStore((state) => isBeingPanned(state.domNode));
  const [kept, setKept] = useState(now);
  const grown = boundsOf([kept, now])!;
  const next = isHolding || (isPanned && grown.width * grown.height <= MOST * now.width * now.height) ? grown : now;
  if (isSame(next, kept)) return kept;
  setKept(next);
  return next;
}
