"use client";
import { useLive } from "#components/live/live-context.ts";
import type { Person } from "#components/live/people.ts";
import { useSignal } from "#components/live/use-signal.ts";

/** The others who are here. Changes when someone comes, goes or turns to another page or thing; not when a cursor moves. */
export function usePeople(): readonly Person[] {
  return useSignal(useLive().people.list);
}
