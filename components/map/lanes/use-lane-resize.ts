"use client";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useMemo, type PointerEvent as ReactPointerEvent } from "react";
import { followPointer, type Position } from "#components/ui/follow-pointer.ts";
import { useApply } from "#components/live/use-apply.ts";
import { snap } from "#model/map/picture/geometry.ts";
import type { Band } from "#model/map/picture/layout.ts";
import type { MapKey } from "#model/shape.ts";

/** No lane is higher, px. */
export const HIGHEST = 5000;

/** The height nearest to `height` that a lane can have: a whole number of grid steps, room for its steps, px. */
export const fitHeight = (height: number, { least }: Band): number => Math.min(HIGHEST, Math.max(snap(height), least));

export type LaneResize = {
  /** Takes the lower edge of a lane in hand. */
  start(event: ReactPointerEvent, band: Band): void;
  /** Makes a lane so high; null: as high as its steps need. */
  setHeight(band: Band, height: number | null): void;
};

/** Making a lane so high; null: as high as its steps need. */
export function useLaneHeight(map: MapKey): LaneResize["setHeight"] {
  const apply = useApply();
  return useCallback((band, height) => {
    if (band.lane === null) return;
    const next = height === null ? null : fitHeight(height, band);
    if (next !== band.height) apply({ type: "lane.set", map, participant: band.lane, values: { height: next } }, { burst: `${map}/${band.lane}/height` });
  }, [apply, map]);
}

/**
 * Changing the heights of lanes, which are everybody's: a drag of the lower edge is one change, on drop, and so is a burst of keys. `showLine` is told where
 * the edge in hand would be, on the map; null when none is.
 */
export function useLaneResize(map: MapKey, showLine: (at: number | null) => void): LaneResize {
  const setHeight = useLaneHeight(map);
  const flow = useReactFlow();
  return useMemo(() => {
    const start = (event: ReactPointerEvent, band: Band) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const heightAt = (at: Position) => flow.screenToFlowPosition(at).y - band.top;
      const grip = heightAt({ x: event.clientX, y: event.clientY }) - band.height;
      let height: number | null = null;
      followPointer({
        onMove(at) {
          height = fitHeight(heightAt(at) - grip, band);
          showLine(band.top + height);
        },
        onEnd(isDrop) {
          showLine(null);
          if (isDrop && height !== null) setHeight(band, height);
        },
      });
    };
    return { start, setHeight };
  }, [flow, setHeight, showLine]);
}
