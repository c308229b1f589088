"use client";
import type { PresenceState } from "#model/presence.ts";
import { useLive } from "#components/live/live-context.ts";
import { useSignal } from "#components/live/use-signal.ts";

/** One person's newest presence, up to twenty times a second; null when they are gone. For cursors and drags. */
export function usePersonState(connection: string): PresenceState | null {
  return useSignal(useLive().people.stateOf(connection));
}
