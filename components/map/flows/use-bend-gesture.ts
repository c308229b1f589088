"use client";
import { useReactFlow } from "@xyflow/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLater } from "#components/map/canvas/later.ts";
import type { BendGesture, Bending } from "#components/map/flows/bending.ts";
import type { Bent } from "#components/map/flows/bent.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapData } from "#components/map/use-map-data.ts";

/** Bending flows: their segments are dragged across themselves; shown to me alone, written once, on drop. */
export function useBendGesture(data: MapData, layout: Layout): BendGesture {
  const view = useReactFlow();
  const apply = useApply();
  const [bent, setBent] = useState<Bent | null>(null);
  const latest = useRef({ data, rects: layout.rects });
  useEffect(() => {
    latest.current = { data, rects: layout.rects };
  });
  const bending = useRef<Bending>(null);
  const create = useLater((parts) => parts.createBending);
  useLayoutEffect(() => {
    bending.current = create && create({ view, apply, latest, show: setBent });
  }, [create, view, apply]);
  return useMemo(() => ({
    bent,
    start: (...press) => bending.current?.start(...press),
    nudge: (...by) => bending.current?.nudge(...by),
    cancel: () => bending.current?.cancel() ?? false,
  }), [bent]);
}
