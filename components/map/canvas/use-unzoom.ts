"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import { listenToView } from "#components/map/canvas/live-view.ts";

/** For what stands on the map and keeps its size on the screen: writes `--unzoom` on the element around all of it whenever the zoom changes, and renders nothing. From farther away than `least` it grows small with the map. */
export function useUnzoom(least = 0): (box: HTMLElement | null) => void {
  const store = useStoreApi();
  const element = useRef<HTMLElement | null>(null);
  const write = useCallback(({ transform }: ReactFlowState) => {
    const scale = String(1 / Math.max(transform[2], least));
    if (element.current && element.current.style.getPropertyValue("--unzoom") !== scale) element.current.style.setProperty("--unzoom", scale);
  }, [least]);
  useEffect(() => listenToView(store, write), [store, write]);
  return useCallback((box) => {
    element.current = box;
    write(store.getState());
  }, [store, write]);
}
