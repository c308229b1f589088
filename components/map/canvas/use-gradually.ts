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

/** What is drawn of one map: asked at each rendering, and in each frame until all of it is. */
class DrawnBook {
  readonly #pace = new Pace();
  #wanted = NONE;
  #urgent: ReadonlySet<string> = new Set();
  #drawn: Drawn = new Set();

  drawn(wanted: readonly string[], urgent: ReadonlySet<string>, isWhole: boolean, isSeen: (id: string) => boolean): Drawn {
    if (wanted === this.#wanted && urgent === this.#urgent) return this.#drawn;
    [this.#wanted, this.#urgent] = [wanted, urgent];
    if (isWhole) this.#drawn = new Set(wanted);
    else if (this.#drawn.size === 0) this.#drawn = new Set(wanted.filter((id) => isSeen(id) || urgent.has(id)));
    else this.#drawn = drawMore(this.#drawn, wanted, urgent, this.#pace.size);
    return this.#drawn;
  }

  /** One more turn; whether anything came or went. */
  turn(now: number): boolean {
    const before = this.#drawn;
    this.#drawn = drawMore(before, this.#wanted, this.#urgent, this.#pace.frame(now));
    return this.#drawn !== before;
  }
}

/**
 * Draws what comes into the window over several frames, so that none of them is long; what is `urgent`, and a few, at once.
 * A map begins with what is seen of it. `isWhole`: all of it now, as it is printed.
 */
export function useGradually(wanted: readonly string[], urgent: ReadonlySet<string>, isWhole: boolean, isSeen: (id: string) => boolean): Drawn {
  const [book] = useState(() => new DrawnBook());
  const [, count] = useState(0);
  const drawn = book.drawn(wanted, urgent, isWhole, isSeen);
  const isDone = isAllDrawn(drawn, wanted);
  useEffect(() => {
    if (isDone) return;
    let frame = requestAnimationFrame(function more(at) {
      if (book.turn(at)) count((turns) => turns + 1);
      frame = requestAnimationFrame(more);
    });
    return () => cancelAnimationFrame(frame);
  }, [isDone, book]);
  return drawn;
}
