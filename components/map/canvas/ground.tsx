"use client";
import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import type { Size } from "#model/map/picture/geometry.ts";

/** Flows and titles come so far out of the map at its edges, px. */
const AROUND = 400;

/**
 * Almost clear, under all that is drawn. The browser asks of each step and each flow, at each frame, whether it may go onto the same sheet as
 * those before it, and says no to what is far from them; where the sheet is as large as the map from the first, it says yes at once.
 */
export const Ground = memo(function Ground({ width, height }: Size) {
  const size = { left: -AROUND, top: -AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
  return <ViewportPortal><div aria-hidden className="map-ground pointer-events-none absolute -z-1" style={size} /></ViewportPortal>;
});
