"use client";
import type { Dispatch, SetStateAction } from "react";
import { flushSync } from "react-dom";
import { activityOfHash } from "#components/live/activity-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { useAsked } from "#components/live/use-asked.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Activity } from "#model/shape.ts";
import { HEAD, NO_PHASE } from "#components/matrix/layout.ts";
import type { MatrixState } from "#components/matrix/matrix-state.ts";

/** A letter changes no row: the page need not render for it. */
const isSameRows = (a: readonly Activity[], b: readonly Activity[]): boolean => a.length === b.length && a.every(({ id }, index) => id === b[index]!.id);

/** Shows the row that the address asks for, whatever is folded or filtered, with the keyboard at its head. */
export function useAskedActivity(state: MatrixState, setFolded: Dispatch<SetStateAction<ReadonlySet<string>>>, showAll: () => void): void {
  const live = useLive();
  useAsked(activityOfHash, usePlan((plan) => plan.activities, isSameRows), (id) => {
    const phase = live.plan.get().activities.find((activity) => activity.id === id)?.phase ?? NO_PHASE;
    flushSync(() => {
      setFolded((before) => (before.has(phase) ? new Set([...before].filter((folded) => folded !== phase)) : before));
      showAll();
      state.active.set({ row: id, column: HEAD });
    });
    const head = document.querySelector<HTMLElement>(`[data-row="${id}"][data-column="${HEAD}"]`);
    head?.scrollIntoView({ block: "center", inline: "nearest" });
    head?.focus({ preventScroll: true });
  });
}
