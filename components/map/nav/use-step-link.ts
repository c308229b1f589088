"use client";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { ownHistoryState, stepOfHash } from "#components/live/addresses.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Calls `show` with the step that the address asks for, once it is there and can be shown; then the address is the map's own again. */
export function useStepLink(isThere: (step: string) => boolean, canShow: boolean, show: (step: string) => void): void {
  const asked = useSyncExternalStore(subscribe, () => stepOfHash(location.hash), () => null);
  const isReady = asked !== null && canShow && isThere(asked);
  const follow = useEffectEvent((step: string) => {
    history.replaceState(ownHistoryState(history.state), "", location.pathname + location.search);
    dispatchEvent(new HashChangeEvent("hashchange"));
    show(step);
  });
  useEffect(() => {
    if (asked !== null && isReady) follow(asked);
  }, [asked, isReady]);
}
