"use client";
import { useSyncExternalStore } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";
import { useWideScreen } from "#components/ui/use-wide-screen.ts";

export const GOALS_VIEWS = ["cards", "table"] as const;
export type GoalsView = (typeof GOALS_VIEWS)[number];

const KEY = "prorab.goals";
let kept: Signal<GoalsView> | null = null;

/** One for the whole page; read from the device when first asked for. */
const view = (): Signal<GoalsView> => (kept ??= createSignal(read()));
const subscribe = (listener: () => void) => view().subscribe(listener);

/** How I look at goals, on this device; null where there is room for cards alone. */
export function useGoalsView(): [GoalsView | null, (next: GoalsView) => void] {
  const chosen = useSyncExternalStore(subscribe, () => view().get(), () => "cards" as const);
  return [useWideScreen() ? chosen : null, change];
}

function change(next: GoalsView): void {
  view().set(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A device that keeps nothing: the choice holds for this page.
  }
}

function read(): GoalsView {
  try {
    return GOALS_VIEWS.find((known) => known === localStorage.getItem(KEY)) ?? "cards";
  } catch {
    return "cards";
  }
}
