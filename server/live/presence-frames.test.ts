import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Here } from "#model/live-messages.ts";
import { PresenceFrames } from "#server/live/presence-frames.ts";

const person = (connection: string) => ({ connection, memberId: `m ${connection}`, name: connection, colour: "blue", role: "editor" as const });
let sent: Here[];
let frames: PresenceFrames;
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  frames = new PresenceFrames((frame) => sent.push(frame as Here));
});
afterEach(() => {
  vi.useRealTimers();
});

it("one frame per tick, for everyone, of what is new; none when nothing is", () => {
  for (const name of ["a", "b", "c"]) frames.join(person(name));
  vi.advanceTimersByTime(50);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.people.map(({ connection }) => connection)).toEqual(["a", "b", "c"]);
  for (let x = 0; x < 100; x++) for (const name of ["a", "b"]) frames.show(name, { page: "map", cursor: { x, y: 0 } });
  vi.advanceTimersByTime(50);
  expect(sent.slice(1)).toEqual([{ t: "here", people: [], gone: [], states: { a: { page: "map", cursor: { x: 99, y: 0 } }, b: { page: "map", cursor: { x: 99, y: 0 } } } }]);
  vi.advanceTimersByTime(1000);
  expect(sent).toHaveLength(2);
});

it("none while one is alone; who comes gets everyone's newest state", () => {
  expect(frames.join(person("a"))).toBeNull();
  frames.show("a", { page: "goals" });
  vi.advanceTimersByTime(500);
  expect(sent).toEqual([]);
  expect(frames.join(person("b"))).toMatchObject({ states: { a: { page: "goals" } } });
});

it("who came and went between two ticks was never there; who is gone shows nothing more", () => {
  frames.join(person("a"));
  frames.join(person("b"));
  vi.advanceTimersByTime(50);
  frames.join(person("c"));
  frames.leave("c");
  frames.show("c", { page: "map" });
  frames.leave("b");
  vi.advanceTimersByTime(50);
  expect(sent.at(-1)).toEqual({ t: "here", people: [], gone: ["c", "b"], states: {} });
});
