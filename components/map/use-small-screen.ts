"use client";
import { useSyncExternalStore } from "react";

const QUERY = "(width < 40rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** A phone: maps are walked on it, not drawn. */
export const useSmallScreen = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches, () => false);
