import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { IdlePlans } from "#server/live/idle-plans.ts";

let unloaded: string[];
let idle: IdlePlans;
beforeEach(() => {
  vi.useFakeTimers();
  unloaded = [];
  // As the hub does: it asks again before it unloads.
  idle = new IdlePlans({ keptMs: 1000, bytes: 100 }, (workspace) => void (idle.mayStay(workspace, 1) || unloaded.push(workspace)));
});
afterEach(() => {
  idle.stop();
  vi.useRealTimers();
});

it("a plan nobody has open stays for its time, however often it is asked for", () => {
  expect(idle.mayStay("a", 10)).toBe(true);
  vi.advanceTimersByTime(900);
  expect(idle.mayStay("a", 10)).toBe(true);
  vi.advanceTimersByTime(100);
  expect([unloaded, idle.size]).toEqual([["a"], 0]);
});

it("one that is opened again is not among them, and begins anew when it is left", () => {
  idle.mayStay("a", 10);
  vi.advanceTimersByTime(900);
  idle.back("a");
  vi.advanceTimersByTime(5000);
  expect([unloaded, idle.size]).toEqual([[], 0]);
  expect(idle.mayStay("a", 10)).toBe(true);
});

it("the oldest make room, and what is larger than the room does not stay", () => {
  for (const name of ["a", "b", "c"]) idle.mayStay(name, 40);
  expect([unloaded, idle.size]).toEqual([["a"], 2]);
  expect(idle.mayStay("huge", 101)).toBe(false);
});
