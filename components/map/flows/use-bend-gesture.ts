"use client";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { followPointer } from "#components/ui/follow-pointer.ts";
import { centreOf, type Point } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { cornersOf, dragSegment, routeThrough, storeBends } from "#model/map/picture/bends.ts";
import type { Route } from "#model/map/picture/routes.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** A flow whose segment is in my hand, as it would be. */
export type Bent = { readonly flow: string; readonly route: Route };

/** A press that moves less than this bends nothing, px on the screen. */
const CLICK = 3;

/** Bending flows: their segments are dragged across themselves; shown to me alone, written once, on drop. */
export function useBendGesture(data: MapData, layout: Layout) {
  const view = useReactFlow();
  const apply = useApply();
  const [bent, setBent] = useState<Bent | null>(null);
  const cancelNow = useRef<(() => void) | null>(null);
  const latest = useRef({ data, rects: layout.rects });
  useEffect(() => {
    latest.current = { data, rects: layout.rects };
  });

  /** The flow with a segment of its route moved; null when it is not there any more, or nothing has moved. */
  const bend = useCallback((id: string, points: readonly Point[], segment: number, by: Point): Bent | null => {
    const { data, rects } = latest.current;
    const flow = data.flows.find((found) => found.id === id);
    const [from, to] = [flow && rects.get(flow.from), flow && rects.get(flow.to)];
    if (!flow || !from || !to) return null;
    const moved = dragSegment(points, segment, by);
    if (moved.length === points.length && moved.every(({ x, y }, index) => x === points[index]!.x && y === points[index]!.y)) return null;
    const route = routeThrough({ rect: from, side: flow.fromSide }, { rect: to, side: flow.toSide }, moved.slice(1, -1));
    return route && { flow: id, route };
  }, []);

  const write = useCallback((next: Bent) => {
    const { data, rects } = latest.current;
    const flow = data.flows.find(({ id }) => id === next.flow);
    const from = flow && rects.get(flow.from);
    if (from) apply({ type: "flow.set", id: next.flow, values: { bends: storeBends(cornersOf(next.route), centreOf(from)) } }, { name: "bend" });
  }, [apply]);

  const start = useCallback((event: ReactPointerEvent, flow: string, points: readonly Point[], segment: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const [startX, startY] = [event.clientX, event.clientY];
    let current: Bent | null = null;
    cancelNow.current = followPointer({
      onMove({ x, y }) {
        if (!current && Math.hypot(x - startX, y - startY) < CLICK) return;
        const zoom = view.getZoom();
        current = bend(flow, points, segment, { x: (x - startX) / zoom, y: (y - startY) / zoom });
        setBent(current);
      },
      onEnd(isDrop) {
        setBent(null);
        cancelNow.current = null;
        if (isDrop && current) write(current);
      },
    });
  }, [bend, view, write]);

  /** Gives up the bending that is under way; whether there was one. */
  const cancel = useCallback(() => {
    const isUnderWay = cancelNow.current !== null;
    cancelNow.current?.();
    return isUnderWay;
  }, []);

  /** Moves a segment at once, as the arrow keys do. */
  const nudge = useCallback((flow: string, points: readonly Point[], segment: number, by: Point) => {
    const next = bend(flow, points, segment, by);
    if (next) write(next);
  }, [bend, write]);

  return useMemo(() => ({ bent, start, nudge, cancel }), [bent, start, nudge, cancel]);
}
