"use client";
import { useSyncExternalStore } from "react";

let asked: MediaQueryList | null = null;
/** Asked of the browser once: it is read at every render. */
const media = (): MediaQueryList => (asked ??= matchMedia("(width < 40rem)"));

function subscribe(listener: () => void): () => void {
  media().addEventListener("change", listener);
  return () => media().removeEventListener("change", listener);
}

/** A phone: maps are walked on it, not drawn. */
export const useSmallScreen = (): boolean => useSyncExternalStore(subscribe, () => media().matches, () => false);
