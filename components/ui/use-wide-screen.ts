"use client";
import { useSyncExternalStore } from "react";

/** What is smaller is a phone or a tablet held upright. */
const QUERY = "(width >= 64rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether there is room for two things side by side, or for a wide table. */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches, () => true);
