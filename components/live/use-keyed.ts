"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { KeyedSignal } from "#components/live/keyed-signal.ts";

/** One value of many, now and whenever it changes; undefined while there is none. */
export function useKeyed<V>(signal: KeyedSignal<V>, key: string | null): V | undefined {
  const subscribe = useCallback((listener: () => void) => (key === null ? () => {} : signal.subscribeTo(key, listener)), [signal, key]);
  const get = () => (key === null ? undefined : signal.get(key));
  return useSyncExternalStore(subscribe, get, get);
}
