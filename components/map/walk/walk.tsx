"use client";
import { useEffect } from "react";
import { useSignal } from "#components/live/use-signal.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { focusElement } from "#components/map/canvas/focus-element.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { WalkCard } from "#components/map/walk/walk-card.tsx";

type Props = { data: MapData; layout: Layout; view: MapView; box: React.RefObject<HTMLElement | null> };

/** A walk that is under way. When it ends, the keyboard is on the step it came to; when that step is deleted, it ends. */
export function Walk({ data, layout, view, box }: Props) {
  const store = useMapStore();
  const at = useSignal(store.walk);
  const step = at === null ? undefined : data.stepById.get(at);
  useEffect(() => {
    if (at !== null && !step) store.walk.set(null);
  }, [at, step, store]);
  useEffect(() => {
    if (at === null) return;
    const map = box.current;
    return () => {
      if (store.walk.get() === null) focusElement(map, at);
    };
  }, [at, store, box]);
  return step ? <WalkCard step={step} data={data} layout={layout} view={view} /> : null;
}
