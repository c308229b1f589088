/** When to send one's presence: at most every 50 ms, the newest state last, and nothing while alone. */
export type PresenceSender<S> = {
  /** Merges into the state; a key set to undefined goes away. */
  patch(patch: Partial<S>): void;
  /** Whether anyone is there to see it; the first to come is told at once. */
  setWatched(watched: boolean): void;
  destroy(): void;
};

/** 20 a second. */
const INTERVAL_MS = 50;

/** What of the clock a sender needs; `now` in ms. */
export type Clock = { now(): number; later(work: () => void, ms: number): () => void };

export const systemClock: Clock = {
  now: () => performance.now(),
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

export function createPresenceSender<S extends object>(first: S, send: (state: S) => void, clock: Clock = systemClock): PresenceSender<S> {
  let state = first;
  let dirty = true;
  let watched = false;
  let sentAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;

  const schedule = () => {
    if (!watched || !dirty || cancel) return;
    const wait = sentAt + INTERVAL_MS - clock.now();
    if (wait > 0) {
      cancel = clock.later(() => {
        cancel = null;
        schedule();
      }, wait);
      return;
    }
    sentAt = clock.now();
    dirty = false;
    send(state);
  };

  return {
    patch(patch) {
      // Many times a second: what is sent anyway, or to nobody, is not compared.
      if (watched && !dirty && !changes(state, patch)) return;
      state = Object.fromEntries(Object.entries({ ...state, ...patch }).filter(([, value]) => value !== undefined)) as S;
      dirty = true;
      schedule();
    },
    setWatched(next) {
      if (next && !watched) dirty = true;
      watched = next;
      schedule();
    },
    destroy() {
      cancel?.();
      watched = false;
    },
  };
}

function changes<S extends object>(state: S, patch: Partial<S>): boolean {
  return (Object.keys(patch) as (keyof S)[]).some((key) => state[key] !== patch[key] && JSON.stringify(state[key]) !== JSON.stringify(patch[key]));
}
