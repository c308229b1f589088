import type { ReactFlowInstance, useStoreApi } from "@xyflow/react";
import type { RefObject } from "react";
import type { Signal } from "#components/live/signal.ts";
import { coversOf, freeArea } from "#components/map/canvas/free-area.ts";
import type { Point, Rect, Size } from "#model/map/picture/geometry.ts";
import { headWidth } from "#components/map/canvas/head-width.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { EDGE, leastZoom, MAX_ZOOM, viewOfAll, type Insets, type View } from "#components/map/canvas/map-view.ts";
import { createViewMove } from "#components/map/canvas/view-move.ts";
import { viewAtZoom } from "#components/map/canvas/view-zoom.ts";
import { viewOfRect, viewToCentre, viewToHold, viewToReveal, worthOfAll } from "#components/map/canvas/views.ts";

/** As long as anything that moves, ms. */
const DURATION = 120;
/** From step to step the eye has to follow, ms. */
const WALK_DURATION = 320;

type Canvas = {
  readonly flow: Pick<ReactFlowInstance, "getViewport" | "setViewport">;
  readonly store: Pick<ReturnType<typeof useStoreApi>, "getState">;
  readonly box: RefObject<HTMLElement | null>;
  readonly layout: RefObject<Layout>;
  readonly selection: Signal<ReadonlySet<string>>;
};

/** What moves the view of a canvas, whatever lies over it. */
export function createViewChanges({ flow, store, box, layout, selection }: Canvas) {
  const size = () => store.getState();
  const left = () => headWidth(size().width) + EDGE;
  const move = createViewMove(flow);
  const go = (view: View, duration = DURATION) => move(view, duration);
  const areaOf = (free: Size) => free.width * free.height;
  /** What is not covered, as it is now: of several such areas the one that is worth most. */
  const insets = (worth: (free: Size) => number = areaOf): Insets => {
    const { width, height } = size();
    const area = { x: left(), y: EDGE, width: width - left() - EDGE, height: height - 2 * EDGE };
    const free = box.current ? freeArea(area, coversOf(box.current), worth) : area;
    return { left: free.x, top: free.y, right: width - free.x - free.width, bottom: height - free.y - free.height };
  };
  const zoomTo = (zoom: number) => {
    const { rects } = layout.current;
    const hand = [...selection.get()].flatMap((id) => rects.get(id) ?? []);
    go(viewAtZoom(flow.getViewport(), zoom, { hand, steps: [...rects.values()] }, size(), insets()));
  };
  /** To a view that is the same object when nothing is to be moved. */
  const goOnce = (next: View, before: View, duration?: number) => next !== before && go(next, duration);
  return {
    fit: () => go(viewOfAll(layout.current, size(), insets(worthOfAll(layout.current)))),
    actualSize: () => zoomTo(1),
    zoomBy: (factor: number) => zoomTo(Math.min(MAX_ZOOM, Math.max(leastZoom(layout.current, size()), flow.getViewport().zoom * factor))),
    reveal(rect: Rect) {
      const view = flow.getViewport();
      goOnce(viewToReveal(view, rect, size(), insets()), view, 0);
    },
    hold(rect: Rect) {
      const view = flow.getViewport();
      goOnce(viewToHold(view, rect, size(), insets()), view);
    },
    show: (rect: Rect) => go(viewOfRect(rect, size(), insets((free) => Math.min(free.width / rect.width, free.height / rect.height)))),
    panBy(by: Point) {
      const { x, y, zoom } = flow.getViewport();
      go({ x: x - by.x, y: y - by.y, zoom }, 0);
    },
    centre: (rect: Rect, below: number) => go(viewToCentre(flow.getViewport(), rect, size(), { left: left(), top: EDGE, right: EDGE, bottom: below }), WALK_DURATION),
  };
}

export type ViewChanges = ReturnType<typeof createViewChanges>;
