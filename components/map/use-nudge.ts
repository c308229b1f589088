"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useApply } from "#components/live/use-apply.ts";
import type { Point, Rect } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import { placesOf } from "#components/map/use-step-drag.ts";
import type { Step } from "#model/shape.ts";

/** A burst of arrow keys is over when no other follows for so long, ms. */
const REST_MS = 500;
const NOTHING: ReadonlyMap<string, Rect> = new Map();

/** Moving steps by arrow keys: seen at once, written as one move when the burst is over. */
export function useNudge(layout: Layout, stepById: ReadonlyMap<string, Step>) {
  const apply = useApply();
  const [nudged, setNudged] = useState(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ layout, stepById, nudged });
  useEffect(() => {
    latest.current = { layout, stepById, nudged };
  });

  /** Writes what has been moved so far. */
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const { layout, stepById, nudged } = latest.current;
    if (nudged.size === 0) return;
    latest.current = { layout, stepById, nudged: NOTHING };
    const moves = placesOf(nudged, stepById, layout);
    if (moves.length > 0) apply({ type: "step.move", moves });
    setNudged(NOTHING);
  }, [apply]);

  const nudge = useCallback((ids: readonly string[], by: Point) => {
    const { rects } = latest.current.layout;
    const next = new Map(ids.flatMap((id) => {
      const rect = latest.current.nudged.get(id) ?? rects.get(id);
      return rect ? [[id, { ...rect, x: Math.max(0, rect.x + by.x), y: Math.max(0, rect.y + by.y) }] as const] : [];
    }));
    latest.current = { ...latest.current, nudged: next };
    setNudged(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, REST_MS);
  }, [flush]);

  useEffect(() => flush, [flush]);
  return useMemo(() => ({ nudged, nudge, flush }), [nudged, nudge, flush]);
}
