"use client";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { followPointer, type Position } from "#components/ui/follow-pointer.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import { createEdgePan } from "#components/map/canvas/edge-pan.ts";
import { inflate, type Point } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { sideAt, type Side } from "#model/map/picture/routes.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** A flow being drawn from a step, or one of whose ends is being moved: `fixed` is the step at its other end. */
export type Drawing = { readonly fixed: string; readonly side: Side | null; readonly end: "from" | "to"; readonly flow: string | null; readonly at: Point; readonly target: string | null; readonly targetSide: Side | null };
type Begin = Pick<Drawing, "fixed" | "side" | "end" | "flow">;

/** A press that moves less than this is a click, px on the screen. */
const CLICK = 5;
/** As wide as the heads of the lanes, px of the screen. */
const HEADS = 176;
/** A step is hit this far around itself, px on the map. */
const REACH = 10;

/** Drawing flows by pointer: from a step's handle to another step or to empty canvas, or an existing flow's end to another step. */
export function useConnectGesture(data: MapData, layout: Layout) {
  const flow = useReactFlow();
  const store = useStoreApi();
  const actions = useMapActions();
  // What others delete meanwhile is no longer there to be joined.
  const latest = useRef({ data, rects: layout.rects });
  useEffect(() => {
    latest.current = { data, rects: layout.rects };
  });
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  const start = useCallback((event: ReactPointerEvent, begin: Begin, onClick?: () => void) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const [startX, startY] = [event.clientX, event.clientY];
    let current: Drawing | null = null;

    const onMove = (position: Position) => {
      if (!current && Math.hypot(position.x - startX, position.y - startY) < CLICK) return;
      const at = flow.screenToFlowPosition(position);
      const { data, rects } = latest.current;
      const hit = stepAt(rects, at);
      const others = data.flows.filter(({ id }) => id !== begin.flow);
      const [from, to] = begin.end === "to" ? [begin.fixed, hit] : [hit, begin.fixed];
      const isAllowed = joinSteps(data.stepById.get(from ?? ""), data.stepById.get(to ?? ""), others) !== null;
      const target = isAllowed ? hit : null;
      const area = target === null || begin.flow === null ? undefined : rects.get(target);
      current = { ...begin, at, target, targetSide: area ? sideAt(area, at) : null };
      setDrawing(current);
    };
    const seen = () => {
      const area = store.getState().domNode?.getBoundingClientRect();
      // The lanes' heads lie over the left edge.
      return area ? { x: area.x + HEADS, y: area.y, width: area.width - HEADS, height: area.height } : null;
    };
    const edge = createEdgePan(seen, (by) => void store.getState().panBy(by), onMove);
    const onEnd = (isDrop: boolean) => {
      edge.stop();
      setDrawing(null);
      if (!isDrop) return;
      if (!current) onClick?.();
      else if (begin.flow !== null) {
        if (current.target !== null) actions.reconnect(begin.flow, begin.end, current.target, current.targetSide);
      } else if (current.target !== null) actions.connect(...(begin.end === "to" ? [begin.fixed, current.target] as const : [current.target, begin.fixed] as const));
      else if (stepAt(latest.current.rects, current.at) === null && latest.current.data.stepById.has(begin.fixed)) actions.addJoined(begin.fixed, current.at);
    };
    followPointer({
      onMove(at) {
        onMove(at);
        if (current) edge.to(at);
      },
      onEnd,
    });
  }, [actions, flow, store]);

  return { drawing, start };
}

function stepAt(rects: Layout["rects"], { x, y }: Point): string | null {
  for (const [id, rect] of rects) {
    const area = inflate(rect, REACH);
    if (x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height) return id;
  }
  return null;
}
