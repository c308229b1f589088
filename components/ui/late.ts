"use client";
import { createElement, memo, useSyncExternalStore, type ComponentType, type NamedExoticComponent, type ReactElement } from "react";

/** Cut off, it is tried again after this, ms. */
const AGAIN_MS = 3000;

/** Code that is fetched when it is first wanted. */
export type Late<T> = {
  /** Something of it; null until it is here. */
  use<U>(pick: (loaded: T) => U): U | null;
};

/** `when` puts the fetching off. Where it cannot be had, it is tried again as long as anyone waits, and never thrown: the page goes on without it. */
export function createLate<T>(load: () => Promise<T>, when: (then: () => void) => void = (then) => then()): Late<T> {
  let loaded: { readonly value: T } | null = null;
  let fetching: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const fetch = () => {
    if (listeners.size === 0) return;
    fetching ??= load().then(
      (value) => {
        loaded = { value };
        for (const listener of listeners) listener();
      },
      () => {
        fetching = null;
        setTimeout(fetch, AGAIN_MS);
      },
    );
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (!loaded) when(fetch);
    return () => void listeners.delete(listener);
  };
  return { use: (pick) => useSyncExternalStore(subscribe, () => loaded && pick(loaded.value), () => null) };
}

/** One of late code's components, drawn once it is here, `Until` then in its place; it renders again for its own props alone. */
export function latePart<T, P extends object>(late: Late<T>, pick: (loaded: T) => ComponentType<P>, Until?: ComponentType): NamedExoticComponent<P> {
  return memo<P>(function LatePart(props): ReactElement | null {
    const Part = late.use(pick);
    if (Part) return createElement(Part, props);
    return Until ? createElement(Until) : null;
  });
}
