"use client";
import { useSyncExternalStore } from "react";
import type { Signal } from "#components/live/signal.ts";

/** The signal's value, now and whenever it changes. */
export function useSignal<T>(signal: Pick<Signal<T>, "get" | "subscribe">): T {
  return useSyncExternalStore(signal.subscribe, signal.get, signal.get);
}
