"use client";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useMemo } from "react";
import type { Point, Rect, Size } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { viewAtActualSize, viewOfAll, viewToOpen, viewToReveal, type Insets, type View } from "#components/map/map-view.ts";

/** As long as anything that moves, ms. */
const DURATION = 120;

/** Moving the view. The same object throughout. */
export function useMapView(isSmall: boolean) {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const size = () => store.getState();
    const insets: Insets = isSmall ? { left: 36, top: 8, right: 8, bottom: 56 } : { left: 184, top: 8, right: 16, bottom: 72 };
    const go = (view: View, duration = DURATION) => void flow.setViewport(view, { duration });
    return {
      /** The view to open a map in, on a canvas of this size. */
      opening: (layout: Layout, canvas: Size): View => viewToOpen(layout, canvas, insets),
      fit: (layout: Layout) => go(viewOfAll(layout, size(), insets)),
      actualSize: () => go(viewAtActualSize(flow.getViewport(), size())),
      /** Brings a rectangle of the map into sight, at once: what stands there is drawn only when it is in sight. */
      reveal(rect: Rect) {
        const view = flow.getViewport();
        const next = viewToReveal(view, rect, size(), insets);
        if (next !== view) go(next, 0);
      },
      /** The part of the map that is seen. */
      seen(): Rect {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size();
        return { x: (insets.left - x) / zoom, y: -y / zoom, width: (width - insets.left) / zoom, height: height / zoom };
      },
      toMap: (x: number, y: number): Point => flow.screenToFlowPosition({ x, y }),
    };
  }, [flow, store, isSmall]);
}

export type MapView = ReturnType<typeof useMapView>;
