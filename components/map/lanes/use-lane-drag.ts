"use client";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useState, type PointerEvent as ReactPointerEvent } from "react";
import { followPointer } from "#components/ui/follow-pointer.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useLaneActions } from "#components/map/lanes/use-lane-actions.ts";
import type { Lane, MapKey } from "#model/shape.ts";

/** Reordering lanes by dragging a head. `lineAt`: the height on the map where the dragged lane would go. */
export function useLaneDrag(map: MapKey, lanes: readonly Lane[], { bands }: Layout) {
  const flow = useReactFlow();
  const actions = useLaneActions(map);
  const [drag, setDrag] = useState<{ lane: string; slot: number } | null>(null);

  const start = useCallback((event: ReactPointerEvent, lane: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const drawn = bands.filter((band) => band.lane !== null);
    const slotAt = (y: number) => drawn.filter((band) => band.top + band.height / 2 < y).length;
    const from = drawn.findIndex((band) => band.lane === lane);
    let slot = from;
    followPointer({
      onMove(at) {
        slot = slotAt(flow.screenToFlowPosition(at).y);
        setDrag({ lane, slot });
      },
      onEnd(isDrop) {
        setDrag(null);
        // The lane itself does not count among those before it.
        const to = slot > from ? slot - 1 : slot;
        if (isDrop && to !== from) actions.move(lanes, lane, to);
      },
    });
  }, [actions, bands, flow, lanes]);

  const drawn = bands.filter((band) => band.lane !== null);
  const last = drawn.at(-1);
  const lineAt = drag === null ? null : (drawn[drag.slot]?.top ?? (last ? last.top + last.height : 0));
  return { start, lane: drag?.lane ?? null, lineAt };
}
