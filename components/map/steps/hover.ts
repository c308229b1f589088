import { createSignal, type Signal } from "#components/live/signal.ts";

/** Handles stand beside their step: on the way to them the pointer is over neither, for less than this, ms. */
const GRACE_MS = 200;

/** The step under the pointer; it is let go of a moment late. */
export function createHover(): Signal<string | null> {
  const signal = createSignal<string | null>(null);
  let leaving: ReturnType<typeof setTimeout> | undefined;
  return {
    ...signal,
    set(next) {
      clearTimeout(leaving);
      if (next === null) leaving = setTimeout(() => signal.set(null), GRACE_MS);
      else signal.set(next);
    },
  };
}
