"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useLayoutEffect, type RefObject } from "react";
import { coversOf } from "#components/map/canvas/free-area.ts";
import { listenToView } from "#components/map/canvas/live-view.ts";
import { boundsOf, inflate, overlaps, type Rect } from "#model/map/picture/geometry.ts";
import { placeTools } from "#components/map/canvas/tools-place.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { useMapLook } from "#components/map/map-look.ts";
import type { Route } from "#model/map/picture/routes.ts";

/** How far from what is selected its tools stand, px on the screen: beyond a step's handles, beside a flow's label. */
const AWAY = { step: 32, flow: 6 };
/** How far the handles on a flow reach to its sides, px on the screen. */
const HANDLE = 10;
/** So far they stay from the canvas's edges and from what lies over it, px on the screen. */
const EDGE = 8;

type Input = {
  /** What is selected. */
  bounds: Rect | null;
  isStep: boolean;
  /** The way of the one selected flow. */
  line: Route | undefined;
  /** What the tools should not hide. */
  obstacles: readonly Rect[];
  view: MapView;
};

/** Keeps the tools beside what is selected and in sight: a pan moves them, and renders nothing. */
export function useToolsPlace(tools: RefObject<HTMLElement | null>, { bounds, isStep, line, obstacles, view }: Input): void {
  const store = useStoreApi();
  // What is laid over the map, or put away, is measured anew.
  const [look] = useMapLook();
  useLayoutEffect(() => {
    const element = tools.current;
    const box = element?.closest<HTMLElement>(".prorab-map");
    if (!bounds || !element || !box) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    let covers: readonly Rect[] = [];
    let measured = "";
    let last: ReactFlowState["transform"] | null = null;
    let near: readonly Rect[] = [];
    const place = (state: ReactFlowState) => {
      const zoom = state.transform[2];
      const now = [state.width, state.height, look.overlay, look.legend, look.minimap].join();
      if (measured !== now) {
        measured = now;
        covers = coversOf(box).map((cover) => inflate(cover, EDGE));
      } else if (state.transform === last) return;
      const away = (isStep ? AWAY.step : AWAY.flow) / zoom;
      if (last?.[2] !== zoom) {
        const reach = inflate(bounds, away + size.width / zoom);
        near = [...obstacles, ...(line ? linesOf(line, HANDLE / zoom) : [])].filter((rect) => overlaps(rect, reach));
      }
      last = state.transform;
      const [x, y] = state.transform;
      const over = covers.map((cover) => ({ x: (cover.x - x) / zoom, y: (cover.y - y) / zoom, width: cover.width / zoom, height: cover.height / zoom }));
      const at = placeTools({ bounds, away, size: { width: size.width / zoom, height: size.height / zoom }, obstacles: near, covers: over, seen: inflate(view.seen(), -EDGE / zoom) });
      element.style.setProperty("transform", `translate(${at.x + at.width / 2}px, ${at.y}px) scale(${1 / zoom}) translateX(-50%)`);
    };
    place(store.getState());
    return listenToView(store, place);
  }, [store, tools, bounds, isStep, line, obstacles, view, look]);
}

/** What a flow's own line takes up, with the handles on it. */
const linesOf = ({ points }: Route, room: number): Rect[] => points.slice(1).map((point, index) => inflate(boundsOf([{ ...points[index]!, width: 0, height: 0 }, { ...point, width: 0, height: 0 }])!, room));
