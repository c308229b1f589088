import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PresenceFrames, type Digest, type Frame } from "#server/live/presence-frames.ts";

const person = (connection: string) => ({ connection, memberId: `m ${connection}`, name: connection, colour: "blue", role: "editor" as const });
const news = (part: Partial<Frame>): Frame => ({ t: "here", people: [], gone: [], states: {}, moved: {}, ...part });
const bytes = new Map<Uint8Array, Frame>();
let heard: Record<string, Uint8Array[]>;
let busy: Set<string>;
let told: Digest[];
let frames: PresenceFrames;

const create = () => new PresenceFrames({
  encode(frame) {
    const message = new Uint8Array(1);
    bytes.set(message, structuredClone(frame));
    return message;
  },
  onTick: (digest) => told.push(structuredClone(digest)),
});
beforeEach(() => {
  vi.useFakeTimers();
  heard = {};
  told = [];
  busy = new Set();
  frames = create();
});
afterEach(() => {
  frames.stop();
  vi.useRealTimers();
});

function join(name: string, page?: string, at = frames): void {
  heard[name] = [];
  at.join(person(name), { canTake: () => !busy.has(name), send: (message) => heard[name]!.push(message) });
  if (page) at.show(name, { page });
}
const to = (name: string) => heard[name]!.map((message) => bytes.get(message)!);
const tick = () => vi.advanceTimersByTime(50);

it("one frame per tick, the same bytes for all on a page, of what has changed; none when nothing has", () => {
  for (const name of ["a", "b", "c"]) join(name, "map");
  tick();
  expect(to("a")).toEqual([news({ all: true, people: ["a", "b", "c"].map(person), states: { a: { page: "map" }, b: { page: "map" }, c: { page: "map" } } })]);
  for (let x = 0; x < 100; x++) for (const name of ["a", "b"]) frames.show(name, { cursor: { x, y: 0 } });
  tick();
  expect(to("c").slice(1)).toEqual([news({ moved: { a: { cursor: { x: 99, y: 0 } }, b: { cursor: { x: 99, y: 0 } } } })]);
  expect(heard.a!.at(-1)).toBe(heard.c!.at(-1));
  vi.advanceTimersByTime(1000);
  expect(to("c")).toHaveLength(2);
});

it("none while one is alone; who comes gets everyone's newest state", () => {
  join("a", "goals");
  vi.advanceTimersByTime(2000);
  expect(to("a")).toEqual([]);
  frames.show("a", { focus: "goals/g1/title" });
  join("b");
  tick();
  expect(to("b")[0]).toMatchObject({ all: true, states: { a: { page: "goals", focus: "goals/g1/title" } } });
  expect(to("a")[0]!.people.map(({ connection }) => connection)).toContain("b");
});

it("those on other pages learn once a second where it is done, and nothing of what", () => {
  join("a", "map");
  join("b", "map");
  join("c", "goals");
  vi.advanceTimersByTime(1100);
  const before = to("c").length;
  for (let x = 0; x < 40; x++) {
    frames.show("a", { cursor: { x, y: 0 }, focus: `steps/s${x}/title` });
    tick();
  }
  const later = to("c").slice(before);
  expect(later.length).toBeLessThanOrEqual(3);
  expect(later.at(-1)).toEqual(news({ moved: { a: { page: "map", focus: expect.stringMatching(/^steps/) as string, client: null, map: null } } }));
  expect(to("b").length).toBeGreaterThanOrEqual(40);
});

it("who turns to another page is seen there with all they show, has left the last one at once, and is told what is shown there", () => {
  join("a", "map");
  join("b", "map");
  join("c", "goals");
  frames.show("c", { focus: "goals/g1/title" });
  tick();
  frames.show("a", { page: "goals", focus: "goals/g2/title" });
  tick();
  expect(to("b").at(-1)).toEqual(news({ moved: { a: { page: "goals", focus: "goals/g2/title", client: null, map: null } } }));
  expect(to("c").at(-1)).toEqual(news({ states: { a: { page: "goals", focus: "goals/g2/title" } } }));
  expect(to("a").at(-1)).toMatchObject({ all: true, states: { a: { page: "goals" }, b: { page: "map" }, c: { page: "goals", focus: "goals/g1/title" } } });
});

it("who came and went between two ticks was never there; who is gone shows nothing more", () => {
  for (const name of ["a", "b"]) join(name, "map");
  tick();
  join("c");
  frames.leave("c");
  frames.show("c", { page: "map" });
  frames.leave("b");
  tick();
  expect(to("a").at(-1)).toEqual(news({ gone: ["c", "b"] }));
});

it("a socket that does not read is passed over, keeps nobody waiting, and gets everything once it reads", () => {
  for (const name of ["a", "b", "c"]) join(name, "map");
  tick();
  busy.add("b");
  for (let x = 0; x < 10; x++) {
    frames.show("a", { cursor: { x, y: 0 } });
    tick();
  }
  expect([to("b").length, to("c").length]).toEqual([1, 11]);
  busy.delete("b");
  vi.advanceTimersByTime(1100);
  expect(to("b").slice(1)).toHaveLength(1);
  expect(to("b")[1]).toMatchObject({ all: true, states: { a: { page: "map", cursor: { x: 9, y: 0 } } } });
});

it("instances tell each other of their own people: no echo, and an instance that is no more takes its people with it", () => {
  const other = create();
  join("a", "map");
  join("b", "map", other);
  tick();
  const [first, second] = told as [Digest, Digest];
  frames.hear("other", second);
  other.hear("this", first);
  frames.hear("other", other.digest());
  other.hear("this", frames.digest());
  told = [];
  tick();
  expect(told).toEqual([]);
  expect(to("a").at(-1)).toMatchObject({ states: { b: { page: "map" } } });
  frames.show("a", { cursor: { x: 1, y: 1 } });
  tick();
  expect(told).toEqual([{ people: [], gone: [], states: {}, moved: { a: { cursor: { x: 1, y: 1 } } } }]);
  // A name of another instance's is that instance's alone to speak for.
  frames.hear("third", { people: [], gone: ["b", "a"], states: { b: { page: "hacked" } }, moved: { a: { page: "hacked" } } });
  expect(frames.people().map(({ connection }) => connection).sort()).toEqual(["a", "b"]);
  other.forget("this");
  expect(other.people().map(({ connection }) => connection)).toEqual(["b"]);
  other.stop();
});
