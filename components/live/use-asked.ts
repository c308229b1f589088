"use client";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Shows the one of these that the address asks for, once it is there; then the address is the page's own again. `read` finds its id at the address's end. */
export function useAsked(read: (hash: string) => string | null, there: readonly { readonly id: string }[], show: (id: string) => void): void {
  const asked = useSyncExternalStore(subscribe, () => read(location.hash), () => null);
  const isThere = asked !== null && there.some(({ id }) => id === asked);
  const begin = useEffectEvent((id: string) => {
    history.replaceState(ownHistoryState(history.state), "", location.pathname + location.search);
    dispatchEvent(new HashChangeEvent("hashchange"));
    // Not within React's own work: what is shown is drawn at once, and gets the keyboard.
    setTimeout(() => show(id));
  });
  useEffect(() => {
    if (asked !== null && isThere) begin(asked);
  }, [asked, isThere]);
}
