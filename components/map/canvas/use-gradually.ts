"use client";
import { useEffect, useState } from "react";

/** What is drawn of a map by now; the same object as long as nothing comes or goes. */
export type Drawn = ReadonlySet<string>;

/** So many come at once: a pan brings a column or two, and each turn costs something by itself. */
export const FEW = 32;
/** So many may leave for one that may come: taking away is cheap, and nobody waits for it. */
const LEAVE = 4;

/** One turn of drawing: a few that are wanted come at once, of many up to `pace`, and of what is no longer wanted some goes. What is `urgent` does not wait. */
export function drawMore(drawn: Drawn, wanted: readonly string[], urgent: ReadonlySet<string>, pace: number): Drawn {
  const coming = wanted.filter((id) => !drawn.has(id));
  const isWanted = new Set(wanted);
  const leaving = [...drawn].filter((id) => !isWanted.has(id));
  if (coming.length === 0 && leaving.length === 0) return drawn;
  const next = new Set(drawn);
  for (const id of leaving.slice(0, pace * LEAVE)) next.delete(id);
  coming.slice(0, coming.length <= FEW ? FEW : pace).forEach((id) => next.add(id));
  for (const id of coming) if (urgent.has(id)) next.add(id);
  return next;
}

/** Whether all that is wanted is drawn, and nothing else. */
export const isAllDrawn = (drawn: Drawn, wanted: readonly string[]): boolean => drawn.size === wanted.length && wanted.every((id) => drawn.has(id));

/** How many come in one frame: fewer after a frame that took long, more after one that did not. */
const PACE = { first: 16, least: 8, most: 48 };
/** Frames this far apart are as smooth as any, and at this distance seen to stutter, ms. */
const [SMOOTH, SLOW] = [20, 34];

export class Pace {
  #size = PACE.first;
  #last = -Infinity;

  get size(): number {
    return this.#size;
  }

  /** A frame is there, in which something is to be drawn. */
  frame(now: number): number {
    const gap = now - this.#last;
    this.#last = now;
    if (gap > SLOW && gap < 10 * SLOW) this.#size = Math.max(PACE.least, Math.floor(this.#size / 2));
    else if (gap < SMOOTH) this.#size = Math.min(PACE.most, this.#size + 2);
    return this.#size;
  }
}

const NONE: readonly string[] = [];

type State = { readonly wanted: readonly string[]; readonly urgent: ReadonlySet<string>; readonly isWhole: boolean; readonly drawn: Drawn };

/**
 * Draws what comes into the window over several frames, so that none of them is long; what is `urgent`, and a few, at once.
 * A map begins with what is seen of it. `isWhole`: all of it now, as it is printed.
 */
export function useGradually(wanted: readonly string[], urgent: ReadonlySet<string>, isWhole: boolean, isSeen: (id: string) => boolean): Drawn {
  const [pace] = useState(() => new Pace());
  const [state, setState] = useState<State>({ wanted: NONE, urgent, isWhole, drawn: new Set() });
  let now = state;
  if (state.wanted !== wanted || state.urgent !== urgent || state.isWhole !== isWhole) {
    now = { wanted, urgent, isWhole, drawn: isWhole || state.drawn.size === 0 ? new Set(isWhole ? wanted : wanted.filter((id) => isSeen(id) || urgent.has(id))) : drawMore(state.drawn, wanted, urgent, pace.size) };
    setState(now);
  }
  const isDone = isAllDrawn(now.drawn, now.wanted);
  useEffect(() => {
    if (isDone) return;
    let frame = requestAnimationFrame(function more(at) {
      const size = pace.frame(at);
      setState((before) => {
        const drawn = drawMore(before.drawn, before.wanted, before.urgent, size);
        return drawn === before.drawn ? before : { ...before, drawn };
      });
      frame = requestAnimationFrame(more);
    });
    return () => cancelAnimationFrame(frame);
  }, [isDone, pace]);
  return now.drawn;
}
