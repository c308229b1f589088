"use client";
import { useMemo } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { Lane } from "#model/shape.ts";

/** Opens or closes a lane that is collapsed for everyone, for me alone. */
export type FoldMine = (lane: string, isOpen: boolean) => void;

/** Collapsing a lane and opening it: for everyone by those who may draw, for oneself by the others. */
export function useLaneFolding(mayEdit: boolean, foldMine: FoldMine) {
  const apply = useApply();
  const store = useMapStore();
  const { plan } = useLive();
  return useMemo(() => ({
    collapse(lane: string, lanes: readonly Lane[]) {
      // A selected step would open its lane again.
      const inside = new Set(plan.get().steps.flatMap(({ id, place }) => (place.lane === lane ? [id] : [])));
      store.select([...store.selection.get()].filter((id) => !inside.has(id)));
      foldMine(lane, false);
      if (mayEdit && !lanes.some(({ participant, collapsed }) => participant === lane && collapsed)) apply({ type: "lane.set", map: store.map, participant: lane, values: { collapsed: true } });
    },
    expand(lane: string) {
      if (mayEdit) apply({ type: "lane.set", map: store.map, participant: lane, values: { collapsed: false } });
      else foldMine(lane, true);
    },
  }), [apply, foldMine, mayEdit, plan, store]);
}
