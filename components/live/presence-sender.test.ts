import { beforeEach, expect, test } from "vitest";
import type { PresencePatch } from "#model/presence.ts";
import { createPresenceSender, type Clock } from "#components/live/presence-sender.ts";

/** A clock that stands still until it is told to go on. */
class HandClock implements Clock {
  time = 0;
  #timers: { at: number; work: () => void }[] = [];
  now() {
    return this.time;
  }
  later(work: () => void, ms: number) {
    const timer = { at: this.time + ms, work };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((other) => other !== timer));
  }
  go(ms: number) {
    const end = this.time + ms;
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.work();
    }
    this.time = end;
  }
}

let clock: HandClock;
let sent: { at: number; patch: PresencePatch }[];
const NOTHING_ELSE = { focus: null, client: null, map: null, selection: null, drag: null, viewport: null };
const open = () => createPresenceSender({ page: "goals" }, (patch) => sent.push({ at: clock.time, patch }), clock);

beforeEach(() => {
  clock = new HandClock();
  sent = [];
});

test("nothing is sent while alone; whoever comes is told the newest at once", () => {
  const sender = open();
  for (let x = 0; x < 100; x++) {
    sender.patch({ cursor: { x, y: 0 } });
    clock.go(10);
  }
  expect(sent).toEqual([]);
  sender.setWatched(true);
  expect(sent).toEqual([{ at: 1_000, patch: { ...NOTHING_ELSE, page: "goals", cursor: { x: 99, y: 0 } } }]);
});

test("at most twenty a second, and the last one always arrives", () => {
  const sender = open();
  sender.setWatched(true);
  for (let x = 0; x < 100; x++) {
    clock.go(10);
    sender.patch({ cursor: { x, y: 0 } });
  }
  clock.go(50);
  expect(sent.length).toBeLessThanOrEqual(22);
  for (let i = 1; i < sent.length; i++) expect(sent[i]!.at - sent[i - 1]!.at).toBeGreaterThanOrEqual(50);
  expect(sent.at(-1)!.patch).toEqual({ cursor: { x: 99, y: 0 } });
});

test("what has changed alone is sent, nothing when nothing has; undefined takes a key away", () => {
  const sender = open();
  sender.setWatched(true);
  sender.patch({ page: "goals" });
  clock.go(100);
  expect(sent).toHaveLength(1);
  sender.patch({ cursor: { x: 1, y: 2 }, page: "goals" });
  clock.go(100);
  sender.patch({ cursor: undefined });
  clock.go(100);
  expect(sent.slice(1).map(({ patch }) => patch)).toEqual([{ cursor: { x: 1, y: 2 } }, { cursor: null }]);
});

test("whoever comes after a time alone is told everything, also what is there no more", () => {
  const sender = open();
  sender.setWatched(true);
  sender.patch({ focus: "goals/g1/title" });
  clock.go(100);
  sender.setWatched(false);
  sender.patch({ focus: undefined });
  sender.setWatched(true);
  expect(sent.at(-1)!.patch).toEqual({ ...NOTHING_ELSE, page: "goals", cursor: null });
});

test("after destroy nothing is sent", () => {
  const sender = open();
  sender.setWatched(true);
  sender.patch({ page: "matrix" });
  sender.destroy();
  clock.go(1_000);
  expect(sent).toHaveLength(1);
});
