"use client";
import { useEffect, useId, useSyncExternalStore, type ReactNode } from "react";
import type { Chord } from "#components/ui/chord.ts";

/** Something that can be done on the page as it stands, for whoever lists or finds actions. */
export type PageAction = {
  readonly id: string;
  readonly label: string;
  /** Other words by which people look for it. */
  readonly also?: string;
  readonly keys?: Chord;
  readonly icon?: ReactNode;
  run(): void;
  /** Asked when it is about to be offered; without it, it always is. */
  isOffered?(): boolean;
};

/** What keys do on the page, under one heading. */
export type ShortcutGroup = { readonly title: string; readonly rows: readonly { readonly label: string; readonly keys: readonly Chord[] }[] };

// Per browser page, like its keyboard: what offers actions and what lists them sit far apart and know nothing of each other.
const offered = { actions: new Map<string, readonly PageAction[]>(), shortcuts: new Map<string, readonly ShortcutGroup[]>() };
const listeners = new Set<() => void>();
let changes = 0;

function tell(): void {
  changes++;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Another number whenever something else is offered: parts of a page come after it. */
export const useOfferChanges = (): number => useSyncExternalStore(subscribe, () => changes, () => 0);

/** Offers actions for as long as the component is there. */
export function usePageActions(actions: readonly PageAction[]): void {
  useOffer(offered.actions, actions);
}

/** Tells which keys work for as long as the component is there. */
export function useShortcuts(groups: readonly ShortcutGroup[]): void {
  useOffer(offered.shortcuts, groups);
}

/** A changed list keeps the place of the one before. */
function useOffer<T>(offers: Map<string, readonly T[]>, list: readonly T[]): void {
  const id = useId();
  useEffect(() => {
    offers.set(id, list);
    tell();
  }, [offers, id, list]);
  useEffect(() => () => {
    offers.delete(id);
    tell();
  }, [offers, id]);
}

/** What can be done right now, what came last first: that is nearest to what is in hand. */
export const pageActions = (): readonly PageAction[] => [...offered.actions.values()].toReversed().flat().filter(({ isOffered }) => isOffered?.() ?? true);
/** The keys that work right now. */
export const pageShortcuts = (): readonly ShortcutGroup[] => [...offered.shortcuts.values()].flat();
