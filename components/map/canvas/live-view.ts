"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { isSameRect } from "#model/map/picture/geometry.ts";
import { windowOf } from "#components/map/canvas/map-window.ts";
import type { View } from "#components/map/canvas/map-view.ts";

type Store = ReturnType<typeof useStoreApi>;

/** The hand rests after this, ms. */
const REST_MS = 150;
/** While it is zoomed, React hears of it this often, ms, and as soon as it is so many doublings nearer or farther. */
const ZOOM_TOLD = { ms: 250, doublings: 0.5 };

/** By what all handles on one store have in common. */
const listenersOf = new WeakMap<Store["subscribe"], Set<(state: ReactFlowState) => void>>();

/**
 * Takes every view from React Flow, for its `onViewportChange`. Its store would ask each step and each flow again at each movement. So a movement is
 * written into the store without a word, and onto the page; the store tells of it when more must be drawn, now and then in a zoom, and when the hand rests.
 */
export function useLiveView(): (view: View) => void {
  const store = useStoreApi();
  const live = useMemo(() => createLiveView(store), [store]);
  useEffect(() => () => live.stop(), [live]);
  return live.show;
}

/** Hears of every view, also of those of which React does not. */
export function listenToView(store: Store, listener: (state: ReactFlowState) => void): () => void {
  const listeners = listenersOf.get(store.subscribe) ?? new Set();
  listenersOf.set(store.subscribe, listeners.add(listener));
  const stop = store.subscribe(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

function createLiveView(store: Store) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = store.getState().transform;
  let toldAt = 0;
  const tell = () => {
    toldAt = performance.now();
    store.setState({ transform: (told = [...store.getState().transform]) });
  };
  const rest = () => {
    delete store.getState().domNode?.dataset.moved;
    tell();
  };
  const isDue = (now: ReactFlowState["transform"], state: ReactFlowState) => {
    if (now[2] === told[2]) return !isSameRect(windowAt(told, state), windowAt(now, state));
    return Math.abs(Math.log2(now[2] / told[2])) >= ZOOM_TOLD.doublings || performance.now() - toldAt >= ZOOM_TOLD.ms;
  };
  return {
    show({ x, y, zoom }: View) {
      const state = store.getState();
      const how = state.transform[2] === zoom ? "pan" : "zoom";
      state.transform = [x, y, zoom];
      if (state.domNode && state.domNode.dataset.moved !== how) state.domNode.dataset.moved = how;
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MS);
      if (isDue(state.transform, state)) return tell();
      state.domNode?.querySelector<HTMLElement>(".react-flow__viewport")?.style.setProperty("transform", `translate(${x}px,${y}px) scale(${zoom})`);
      for (const listener of listenersOf.get(store.subscribe) ?? []) listener(state);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Whether the map is in motion, as its style sheet sees it. */
export const isBeingMoved = (domNode: HTMLElement | null): boolean => domNode?.dataset.moved !== undefined;

/** The zoom at each moment; whoever asks renders at each. */
export function useZoomNow(): number {
  const store = useStoreApi();
  return useSyncExternalStore(useCallback((listener) => listenToView(store, listener), [store]), () => store.getState().transform[2]);
}

const windowAt = ([x, y, zoom]: ReactFlowState["transform"], size: ReactFlowState) => windowOf({ x, y, zoom }, size);
