"use client";
import { useEffect, useMemo, type PointerEvent } from "react";
import { usePresence } from "#components/live/use-presence.ts";
import type { MapView } from "#components/map/use-map-view.ts";
import type { MapKey } from "#model/shape.ts";

/** A presence message holds so many selected steps at most. */
const SHOWN = 100;

/** Shows the others where I am on the map: which one, what I have selected, where I point. Returns what hears the pointer. */
export function useMapPresence(map: MapKey, selection: ReadonlySet<string>, view: MapView) {
  const share = usePresence();
  useEffect(() => {
    share({ map });
    return () => share({ map: undefined, cursor: undefined, selection: undefined, drag: undefined });
  }, [share, map]);
  useEffect(() => share({ selection: selection.size === 0 ? undefined : [...selection].slice(0, SHOWN) }), [share, selection]);
  return useMemo(() => ({
    onPointerMove(event: PointerEvent) {
      // A finger points at nothing once it is lifted.
      if (event.pointerType === "touch") return;
      const { x, y } = view.toMap(event.clientX, event.clientY);
      share({ cursor: { x: Math.round(x), y: Math.round(y) } });
    },
    onPointerLeave: () => share({ cursor: undefined }),
  }), [share, view]);
}
