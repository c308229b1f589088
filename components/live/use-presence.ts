"use client";
import type { PresenceState } from "#model/presence.ts";
import { useLive } from "#components/live/live-context.ts";

/** Tells the others where I am. A key set to undefined goes away. Cheap to call on every pointer move. */
export function usePresence(): (patch: Partial<PresenceState>) => void {
  return useLive().setPresence;
}
