"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useApply } from "#components/live/use-apply.ts";
import type { Point, Rect } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { ShowMoved } from "#components/map/canvas/moves.ts";
import { movedHow, moveSteps } from "#components/map/canvas/moving.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** A burst of arrow keys is over when no other follows for so long, ms. */
const REST_MS = 500;
const NOTHING: ReadonlyMap<string, Rect> = new Map();

/** Moving steps by arrow keys: seen at once, written as one move when the burst is over. */
export function useNudge(layout: Layout, data: MapData, show: ShowMoved) {
  const apply = useApply();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ layout, data, nudged: NOTHING });
  useEffect(() => {
    latest.current = { ...latest.current, layout, data };
  });

  /** Writes what has been moved so far. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { layout, data, nudged } = latest.current;
    if (nudged.size === 0) return;
    latest.current = { layout, data, nudged: NOTHING };
    const commands = moveSteps(nudged, data, layout);
    if (commands.length > 0) apply(commands, movedHow(nudged.size));
    show(NOTHING);
  }, [apply, show]);

  const nudge = useCallback((ids: readonly string[], by: Point) => {
    const { rects } = latest.current.layout;
    const next = new Map(ids.flatMap((id) => {
      const rect = latest.current.nudged.get(id) ?? rects.get(id);
      return rect ? [[id, { ...rect, x: Math.max(0, rect.x + by.x), y: Math.max(0, rect.y + by.y) }] as const] : [];
    }));
    latest.current = { ...latest.current, nudged: next };
    show(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, REST_MS);
  }, [flush, show]);

  useEffect(() => flush, [flush]);
  return useMemo(() => ({ nudge, flush }), [nudge, flush]);
}
