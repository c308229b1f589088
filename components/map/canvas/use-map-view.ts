"use client";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import { headWidth } from "#components/map/canvas/head-width.ts";
import { useLater } from "#components/map/canvas/later.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { EDGE, viewToOpen } from "#components/map/canvas/map-view.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import type { ViewChanges } from "#components/map/canvas/view-changes.ts";
import { useMapStore } from "#components/map/map-store.ts";

/** What is seen of the map, and ways to move it, which do nothing until they are here. The same object throughout. */
export function useMapView(isSmall: boolean, box: RefObject<HTMLElement | null>, layout: Layout): MapView {
  const flow = useReactFlow();
  const store = useStoreApi();
  const { selection } = useMapStore();
  const latest = useRef(layout);
  const changes = useRef<ViewChanges>(null);
  const create = useLater((parts) => parts.createViewChanges);
  useLayoutEffect(() => {
    latest.current = layout;
  });
  // Before the effects of what comes with it, which may move the view at once.
  useLayoutEffect(() => {
    changes.current = create && create({ flow, store, box, layout: latest, selection });
  }, [create, flow, store, box, selection]);
  return useMemo((): MapView => {
    const now = () => changes.current;
    return {
      opening: (canvas) => viewToOpen(latest.current, canvas, { left: headWidth(canvas.width) + EDGE, top: EDGE, right: isSmall ? EDGE : 16, bottom: isSmall ? 56 : 72 }),
      fit: () => now()?.fit(),
      actualSize: () => now()?.actualSize(),
      zoomBy: (factor) => now()?.zoomBy(factor),
      reveal: (rect) => now()?.reveal(rect),
      hold: (rect) => now()?.hold(rect),
      show: (rect) => now()?.show(rect),
      panBy: (by) => now()?.panBy(by),
      centre: (rect, below) => now()?.centre(rect, below),
      seen() {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = store.getState();
        const from = headWidth(width) + EDGE;
        return { x: (from - x) / zoom, y: -y / zoom, width: (width - from) / zoom, height: height / zoom };
      },
      toMap: (x, y) => flow.screenToFlowPosition({ x, y }),
    };
  }, [flow, store, isSmall]);
}
