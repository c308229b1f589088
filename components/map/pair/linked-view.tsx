"use client";
import { useReactFlow, useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useContext, useEffect } from "react";
import { listenToView } from "#components/map/canvas/live-view.ts";
import { isSameView } from "#components/map/canvas/views.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { ViewLinkContext } from "#components/map/pair/view-link.ts";

/** Moves this canvas with its neighbour, and the neighbour with this one while it leads. */
export function LinkedView() {
  const link = useContext(ViewLinkContext);
  const { map } = useMapStore();
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    if (!link) return;
    let last: ReactFlowState["transform"] | null = null;
    const tell = () => {
      const { transform, panZoom } = store.getState();
      if (!panZoom || transform === last || link.leader.get() !== map || !link.isOn.get()) return;
      last = transform;
      const [x, y, zoom] = transform;
      link.view.set({ by: map, view: { x, y, zoom } });
    };
    const hear = () => {
      const told = link.view.get();
      if (!told || told.by === map || link.leader.get() === map || !link.isOn.get() || isSameView(flow.getViewport(), told.view)) return;
      void flow.setViewport(told.view);
    };
    const again = () => {
      last = null;
      tell();
      hear();
    };
    again();
    // A canvas that opens later than its neighbour takes that one's place.
    const opened = requestAnimationFrame(again);
    const stops = [listenToView(store, tell), link.view.subscribe(hear), link.isOn.subscribe(again)];
    return () => {
      cancelAnimationFrame(opened);
      stops.forEach((stop) => stop());
    };
  }, [link, map, flow, store]);
  return null;
}
