"use client";
import { useStore, type ReactFlowState } from "@xyflow/react";
import { useState } from "react";
import { isBeingMoved } from "#components/map/canvas/live-view.ts";
import { boundsOf, isSameRect, type Rect, type Size } from "#model/map/picture/geometry.ts";
import { windowOf } from "#components/map/canvas/map-window.ts";
import type { View } from "#components/map/canvas/map-view.ts";

/** How a map opens: the view, and the canvas that it was made for. */
export type Opening = { readonly view: View; readonly size: Size };

/** What is seen as it opens. */
export const seenAt = ({ view: { x, y, zoom }, size: { width, height } }: Opening): Rect => ({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });

/** So many times what is drawn at rest is drawn in a movement at most. */
const MOST = 4;

const isSame = (a: Rect | null, b: Rect | null): boolean => a === b || (a !== null && b !== null && isSameRect(a, b));
const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 };

function windowNow({ transform: [x, y, zoom], width, height, panZoom }: ReactFlowState): Rect | null {
  return panZoom === null || width === 0 || height === 0 ? null : windowOf({ x, y, zoom }, { width, height });
}

/**
 * The part of the map that is drawn. While something is in my hand it only grows: what I hold does not go from under the pointer. So it
 * does while the map is moved, within reason: what is taken away then has often to be drawn again at once.
 */
export function useMapWindow(opening: Opening | null, isHolding: boolean): Rect {
  const now = useStore(windowNow, isSame) ?? (opening ? windowOf(opening.view, opening.size) : NOTHING);
  const isMoved = useStore((state) => isBeingMoved(state.domNode));
  const [kept, setKept] = useState(now);
  const grown = boundsOf([kept, now])!;
  const next = isHolding || (isMoved && (isSameRect(grown, kept) || grown.width * grown.height <= MOST * now.width * now.height)) ? grown : now;
  if (isSame(next, kept)) return kept;
  setKept(next);
  return next;
}
