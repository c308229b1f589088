import { diffPresence, type PresencePatch, type PresenceState } from "#model/presence.ts";

/** When to send one's presence: at most every 50 ms, what has changed alone, the newest last, and nothing while alone. */
export type PresenceSender = {
  /** Merges into the state; a key set to undefined goes away. */
  patch(patch: Partial<PresenceState>): void;
  /** Whether anyone is there to see it; the first to come is told all of it at once. */
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

export function createPresenceSender(first: PresenceState, send: (patch: PresencePatch) => void, clock: Clock = systemClock): PresenceSender {
  let state = first;
  /** What the others were told; null when that is not known. */
  let told: PresenceState | null = null;
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
    dirty = false;
    const changes = diffPresence(told, state);
    if (!changes) return;
    sentAt = clock.now();
    told = state;
    send(changes);
  };

  return {
    // Many times a second: compared when it is sent, not before.
    patch(patch) {
      state = Object.fromEntries(Object.entries({ ...state, ...patch }).filter(([, value]) => value !== undefined)) as PresenceState;
      dirty = true;
      schedule();
    },
    setWatched(next) {
      if (next && !watched) {
        dirty = true;
        told = null;
      }
      watched = next;
      schedule();
    },
    destroy() {
      cancel?.();
      watched = false;
    },
  };
}
