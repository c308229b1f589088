"use client";
import { useStoreApi, type ReactFlowState } from "@xyflow/react";
import { useLayoutEffect, type RefObject } from "react";
import { listenToView } from "#components/map/canvas/live-view.ts";

/** To where an element is moved, as CSS says it; `x` and `y` are the view's, px. */
export type PlaceAt = (x: number, y: number) => string;

/**
 * Moves an element with the view, without React: a pan writes one `transform` and restyles nothing in it. A zoom writes `--zoom`,
 * by which what is in it takes its size, so that its lines stay one pixel thin and its words as large as ever.
 */
export function useViewportPlace(element: RefObject<HTMLElement | null>, placeAt: PlaceAt): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    let last: { readonly element: HTMLElement; readonly transform: ReactFlowState["transform"] } | null = null;
    const write = ({ transform }: ReactFlowState) => {
      const now = element.current;
      if (!now || (transform === last?.transform && now === last.element)) return;
      const [x, y, zoom] = transform;
      if (last?.element !== now || last.transform[2] !== zoom) now.style.setProperty("--zoom", String(zoom));
      now.style.setProperty("transform", placeAt(x, y));
      last = { element: now, transform };
    };
    write(store.getState());
    return listenToView(store, write);
  }, [store, element, placeAt]);
}

/** With the map, both ways. */
export const placeOnMap: PlaceAt = (x, y) => `translate(${x}px, ${y}px)`;
