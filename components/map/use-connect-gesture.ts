"use client";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useState, type PointerEvent as ReactPointerEvent } from "react";
import { joinSteps } from "#components/map/connect.ts";
import { inflate, type Point } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { useMapActions } from "#components/map/map-actions.ts";
import type { Side } from "#components/map/routes.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** A flow being drawn from a step, or one of whose ends is being moved: `fixed` is the step at its other end. */
export type Drawing = { readonly fixed: string; readonly side: Side | null; readonly end: "from" | "to"; readonly flow: string | null; readonly at: Point; readonly target: string | null };
type Begin = Pick<Drawing, "fixed" | "side" | "end" | "flow">;

/** A press that moves less than this is a click, px on the screen. */
const CLICK = 5;
/** A step is hit this far around itself, px on the map. */
const REACH = 10;

/** Drawing flows by pointer: from a step's handle to another step or to empty canvas, or an existing flow's end to another step. */
export function useConnectGesture(data: MapData, { rects }: Layout) {
  const flow = useReactFlow();
  const actions = useMapActions();
  const [drawing, setDrawing] = useState<Drawing | null>(null);

  const start = useCallback((event: ReactPointerEvent, begin: Begin, onClick?: () => void) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const [startX, startY] = [event.clientX, event.clientY];
    const stop = new AbortController();
    const others = data.flows.filter(({ id }) => id !== begin.flow);
    let current: Drawing | null = null;

    addEventListener("pointermove", ({ clientX, clientY }) => {
      if (!current && Math.hypot(clientX - startX, clientY - startY) < CLICK) return;
      const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
      const hit = stepAt(rects, at);
      const [from, to] = begin.end === "to" ? [begin.fixed, hit] : [hit, begin.fixed];
      const isAllowed = joinSteps(data.stepById.get(from ?? ""), data.stepById.get(to ?? ""), others) !== null;
      current = { ...begin, at, target: isAllowed ? hit : null };
      setDrawing(current);
    }, { signal: stop.signal });

    const end = (isDrop: boolean) => {
      stop.abort();
      setDrawing(null);
      if (!isDrop) return;
      if (!current) onClick?.();
      else if (begin.flow !== null) {
        if (current.target !== null) actions.reconnect(begin.flow, begin.end, current.target);
      } else if (current.target !== null) actions.connect(...(begin.end === "to" ? [begin.fixed, current.target] as const : [current.target, begin.fixed] as const));
      else if (stepAt(rects, current.at) === null) actions.addJoined(begin.fixed, current.at);
    };
    addEventListener("pointerup", () => end(true), { signal: stop.signal });
    addEventListener("pointercancel", () => end(false), { signal: stop.signal });
    addEventListener("keydown", (key) => {
      if (key.code !== "Escape") return;
      key.stopPropagation();
      end(false);
    }, { signal: stop.signal, capture: true });
  }, [actions, data, flow, rects]);

  return { drawing, start };
}

function stepAt(rects: Layout["rects"], { x, y }: Point): string | null {
  for (const [id, rect] of rects) {
    const area = inflate(rect, REACH);
    if (x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height) return id;
  }
  return null;
}
