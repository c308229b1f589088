"use client";
import { createElement, useSyncExternalStore, type ComponentType, type ReactElement } from "react";
import type { Parts } from "#components/ui/popup-types.ts";


/** For what is drawn when the last hold goes, and for parts that come then and hold on too, ms. */
const SOON = 100;

let load: (() => Promise<Parts>) | null = null;
let parts: Parts | null = null;
let fetching: Promise<void> | null = null;
const listeners = new Set<() => void>();
const holds = new Set<object>();
const waiting = new Set<() => void>();

/** Says where they come from. */
export function providePopups(loader: () => Promise<Parts>): void {
  load = loader;
}

/** Fetches what opens over a page, which is no part of its first load: once, on the first sign that it will be wanted. */
export function fetchPopups(): void {
  if (load) fetching ??= load().then(
    (loaded) => {
      parts = loaded;
      for (const listener of listeners) listener();
    },
    // Cut off: the next sign tries again.
    () => void (fetching = null),
  );
}

/** Whatever a page needs before it can be used is fetched first: nothing is fetched unasked until this is released. */
export function holdPopups(): () => void {
  const hold = {};
  holds.add(hold);
  return () => {
    holds.delete(hold);
    goOn();
  };
}

/** Calls `then` once the page can be used: what opens over it must open without the server too. Returns how to stop. */
export function whenUsable(then: () => void): () => void {
  waiting.add(then);
  goOn();
  return () => void waiting.delete(then);
}

function goOn(): void {
  setTimeout(() => {
    if (holds.size > 0) return;
    for (const then of waiting) then();
    waiting.clear();
  }, SOON);
}

/** One of them as a component that is drawn once it is here. */
export function lazyPopup<P extends object>(pick: (parts: Parts) => ComponentType<P>): (props: P) => ReactElement | null {
  return function Popup(props: P) {
    const loaded = useSyncExternalStore(subscribe, () => parts, () => null);
    return loaded && createElement(pick(loaded), props);
  };
}

function subscribe(listener: () => void): () => void {
  fetchPopups();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
