"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { isSameRect } from "#model/map/picture/geometry.ts";
import { windowOf } from "#components/map/canvas/map-window.ts";
import type { View } from "#components/map/canvas/map-view.ts";

type Store = ReturnType<typeof useStoreApi>;

/** The hand rests after this, ms. */
const REST_MS = 150;
/** So many times nearer, what was only sketched is to be read: React hears of it in the midst of a zoom. */
const NEARER = 2;

/** By what all handles on one store have in common. */
const listenersOf = new WeakMap<Store["subscribe"], Set<(state: ReactFlowState) => void>>();

/**
 * Takes every view from React Flow, for its `onViewportChange`. Its store would ask each step and each flow again at each movement. So a movement is
 * written into the store without a word, and onto the page; the store tells of it when a pan needs more to be drawn, and when the hand rests.
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
  const tell = () => store.setState({ transform: (told = [...store.getState().transform]) });
  const rest = () => {
    delete store.getState().domNode?.dataset.moved;
    tell();
  };
  /** After a frame that took long the timer comes before the movements that waited meanwhile, which the next frame begins with. */
  const restSoon = () => {
    const { transform } = store.getState();
    const check = () => store.getState().transform === transform && rest();
    if (document.hidden) check();
    else requestAnimationFrame(check);
  };
  const isDue = (how: "pan" | "zoom", now: ReactFlowState["transform"], state: ReactFlowState) =>
    how === "zoom" ? now[2] >= NEARER * told[2] : now[2] !== told[2] || !isSameRect(windowAt(told, state), windowAt(now, state));
  return {
    show({ x, y, zoom }: View) {
      const state = store.getState();
      const how = state.transform[2] === zoom ? "pan" : "zoom";
      state.transform = [x, y, zoom];
      if (state.domNode && state.domNode.dataset.moved !== how) state.domNode.dataset.moved = how;
      clearTimeout(timer);
      timer = setTimeout(restSoon, REST_MS);
      if (isDue(how, state.transform, state)) return tell();
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
