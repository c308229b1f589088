"use client";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { ownHistoryState, thingsOfHash } from "#components/live/addresses.ts";
import type { MapData } from "#components/map/use-map-data.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Calls `show` with those steps and flows of the map that the address asks for, once they can be shown; then the address is the map's own again. */
export function useStepLink({ stepById, flows }: Pick<MapData, "stepById" | "flows">, canShow: boolean, show: (things: readonly string[]) => void): void {
  const hash = useSyncExternalStore(subscribe, () => location.hash, () => "");
  const asked = thingsOfHash(hash).filter((id) => stepById.has(id) || flows.some((flow) => flow.id === id));
  const isReady = asked.length > 0 && canShow;
  const follow = useEffectEvent(() => {
    history.replaceState(ownHistoryState(history.state), "", location.pathname + location.search);
    dispatchEvent(new HashChangeEvent("hashchange"));
    show(asked);
  });
  useEffect(() => {
    if (hash !== "" && isReady) follow();
  }, [hash, isReady]);
}
