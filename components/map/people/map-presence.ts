"use client";
import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { listenToView } from "#components/map/canvas/live-view.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePresence } from "#components/live/use-presence.ts";
import { useSignal } from "#components/live/use-signal.ts";
import type { Point } from "#model/map/picture/geometry.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { MapKey } from "#model/shape.ts";

/** A presence message holds so many selected steps at most. */
const SHOWN = 100;

type Props = { map: MapKey; selection: ReadonlySet<string>; view: MapView };

/** Shows the others where I am on the map: which one, what I have selected, where I point. Draws nothing. */
export function MapPresence({ map, selection, view }: Props) {
  const share = usePresence();
  const store = useStoreApi();
  // Of two maps side by side I am on the one in hand.
  const isActive = useSignal(useMapStore().active);
  useEffect(() => {
    if (!isActive) return;
    share({ map });
    return () => share({ map: undefined, cursor: undefined, selection: undefined, drag: undefined, viewport: undefined });
  }, [share, map, isActive]);
  useEffect(() => {
    if (isActive) share({ selection: selection.size === 0 ? undefined : [...selection].slice(0, SHOWN) });
  }, [share, selection, isActive]);
  useShareViewport(isActive, view);
  useEffect(() => {
    const area = store.getState().domNode;
    if (!area) return;
    const pointer = pointerTeller((at) => {
      const point = at && view.toMap(at.x, at.y);
      share({ cursor: point ? { x: Math.round(point.x), y: Math.round(point.y) } : undefined });
    });
    area.addEventListener("pointermove", pointer.onPointerMove);
    area.addEventListener("pointerleave", pointer.onPointerLeave);
    return () => {
      pointer.stop();
      area.removeEventListener("pointermove", pointer.onPointerMove);
      area.removeEventListener("pointerleave", pointer.onPointerLeave);
    };
  }, [share, store, view]);
  return null;
}

/** As often as presence is sent, ms: where the pointer is on the map is worked out no oftener. */
const POINTER_MS = 50;

/** Tells where the pointer is on the screen, the last place always; null when it has left. */
function pointerTeller(tell: (at: Point | null) => void) {
  let at: Point = { x: 0, y: 0 };
  let toldAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const tellNow = () => {
    timer = undefined;
    toldAt = performance.now();
    tell(at);
  };
  return {
    stop,
    onPointerMove({ pointerType, clientX, clientY }: PointerEvent) {
      // A finger points at nothing once it is lifted.
      if (pointerType === "touch") return;
      at = { x: clientX, y: clientY };
      const wait = toldAt + POINTER_MS - performance.now();
      if (wait <= 0) tellNow();
      else timer ??= setTimeout(tellNow, wait);
    },
    onPointerLeave() {
      stop();
      tell(null);
    },
  };
}

/** Lets the others see what I see, for whoever follows me; nothing is worked out while I am alone. */
function useShareViewport(isActive: boolean, view: MapView): void {
  const share = usePresence();
  const store = useStoreApi();
  const { people } = useLive();
  useEffect(() => {
    if (!isActive) return;
    let last: unknown = null;
    const tell = () => {
      const { transform, width, height } = store.getState();
      const isAlone = people.list.get().length === 0;
      if (isAlone || transform === last || width === 0 || height === 0) {
        if (isAlone) last = null;
        return;
      }
      last = transform;
      const seen = view.seen();
      share({ viewport: { x: Math.round(seen.x), y: Math.round(seen.y), width: Math.max(1, Math.round(seen.width)), height: Math.max(1, Math.round(seen.height)) } });
    };
    tell();
    const stops = [listenToView(store, tell), people.list.subscribe(tell)];
    return () => stops.forEach((stop) => stop());
  }, [isActive, view, share, store, people]);
}
