"use client";
import { useEffect, useState } from "react";
import type { SaveStatus } from "#components/live/save-status.ts";

/** How long "Saving…" stays after the server has said "saved", ms: late is honest, and does not flicker at every key. */
const LINGER_MS = 500;

/** The status to show: turns to saved a moment late, to anything else at once. */
export function useCalmStatus(status: SaveStatus): SaveStatus {
  const [shown, setShown] = useState(status);
  const isLate = status.state === "saved" && shown.state === "saving";
  useEffect(() => {
    const timer = setTimeout(() => setShown(status), isLate ? LINGER_MS : 0);
    return () => clearTimeout(timer);
  }, [status, isLate]);
  return isLate ? { ...status, state: "saving" } : status;
}
