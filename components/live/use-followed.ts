"use client";
import { useLive } from "#components/live/live-context.ts";
import type { Person } from "#components/live/people.ts";
import { usePeople } from "#components/live/use-people.ts";
import { useSignal } from "#components/live/use-signal.ts";

/** Whom I follow, in the tab of theirs that shows a map if there is one; null when I follow nobody, or nobody who is still here. */
export function useFollowed(): Person | null {
  const member = useSignal(useLive().following);
  const tabs = usePeople().filter(({ memberId }) => memberId === member);
  return tabs.find(({ state }) => state.map !== undefined) ?? tabs[0] ?? null;
}
