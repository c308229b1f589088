"use client";
import { useSyncExternalStore } from "react";

/** Two canvases beside each other need so much. */
const QUERY = "(width >= 64rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether two maps have room side by side. */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches, () => true);
