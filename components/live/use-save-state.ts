"use client";
import { useLive } from "#components/live/live-context.ts";
import type { SaveStatus } from "#components/live/save-status.ts";
import { useSignal } from "#components/live/use-signal.ts";

/** Where my changes are: the truth about "Saved". */
export function useSaveState(): SaveStatus {
  return useSignal(useLive().status);
}
