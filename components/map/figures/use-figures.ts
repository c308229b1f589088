"use client";
import { useDeferredValue, useMemo } from "react";
import { useMapData } from "#components/map/use-map-data.ts";
import { processFigures, type Figures } from "#model/metrics/figures.ts";
import type { MapKey } from "#model/shape.ts";

/** The figures of a map, live; null for one on which nothing is drawn. Worked out when there is nothing more urgent to do. */
export function useFigures(map: MapKey): Figures | null {
  const { steps, flows } = useMapData(map);
  const [drawn, joined] = [useDeferredValue(steps), useDeferredValue(flows)];
  return useMemo(() => (drawn.length === 0 ? null : processFigures(drawn, joined)), [drawn, joined]);
}
