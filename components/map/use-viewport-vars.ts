"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useLayoutEffect, type RefObject } from "react";

/**
 * Keeps `--x`, `--y` (px) and `--zoom` of an element at the view's: what is placed by them follows every pan and zoom without
 * React, and its lines stay one pixel thin at every zoom.
 */
export function useViewportVars(element: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let last: ReactFlowState["transform"] | null = null;
    const write = ({ transform }: ReactFlowState) => {
      if (transform === last || !element.current) return;
      last = transform;
      const [x, y, zoom] = transform;
      element.current.style.setProperty("--x", `${x}px`);
      element.current.style.setProperty("--y", `${y}px`);
      element.current.style.setProperty("--zoom", String(zoom));
    };
    write(store.getState());
    return store.subscribe(write);
  }, [store, element]);
}
