"use client";
import { useCallback, useEffect, useRef, type RefObject } from "react";
import { useLater } from "#components/map/canvas/later.ts";
import { useMapStore } from "#components/map/map-store.ts";

/** The menu of actions can be asked for on this canvas; what comes back asks for it by a key. Asked for before its code is here, it opens then. */
export function useContextMenu(box: RefObject<HTMLElement | null>): () => void {
  const store = useMapStore();
  const listen = useLater((parts) => parts.listenForMenu);
  const byKey = useRef<(() => void) | null>(null);
  const early = useRef<MouseEvent | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (!listen) {
      const keep = (event: MouseEvent) => {
        if (event.target instanceof Element && event.target.matches("input, textarea")) return;
        event.preventDefault();
        early.current = event;
      };
      element.addEventListener("contextmenu", keep);
      return () => element.removeEventListener("contextmenu", keep);
    }
    const menu = listen(element, store);
    byKey.current = menu.openByKey;
    const asked = early.current;
    early.current = null;
    if (asked) asked.target?.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: asked.clientX, clientY: asked.clientY }));
    return () => {
      byKey.current = null;
      menu.stop();
    };
  }, [listen, box, store]);
  return useCallback(() => byKey.current?.(), []);
}
