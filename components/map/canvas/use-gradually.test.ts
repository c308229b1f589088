import { expect, test } from "vitest";
import { drawMore, FEW, isAllDrawn, Pace } from "#components/map/canvas/use-gradually.ts";

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `s${from + index}`);
const NONE: ReadonlySet<string> = new Set();

test("many that come are drawn turn by turn, in their order, what is urgent at once, and a few all at once", () => {
  const wanted = ids(FEW + 8);
  const first = drawMore(NONE, wanted, new Set(["s20"]), 3);
  expect([...first]).toEqual(["s0", "s1", "s2", "s20"]);
  const second = drawMore(first, wanted, NONE, 5);
  expect([...second].slice(4)).toEqual(["s3", "s4", "s5", "s6", "s7"]);
  expect([isAllDrawn(second, wanted), isAllDrawn(drawMore(second, wanted, NONE, 3), wanted)]).toEqual([false, true]);
});

test("what is no longer wanted goes, more of it in a turn than comes", () => {
  const drawn = new Set(ids(20));
  const next = drawMore(drawn, ids(2, 30), NONE, 1);
  expect(next.has("s30")).toBe(true);
  expect([...next].filter((id) => drawn.has(id))).toHaveLength(16);
  let left = next;
  for (let turns = 0; turns < 10; turns++) left = drawMore(left, ids(2, 30), NONE, 1);
  expect([...left].sort()).toEqual(["s30", "s31"]);
});

test("when all is drawn it stays the same object", () => {
  const drawn = new Set(ids(3));
  expect(drawMore(drawn, ids(3), NONE, 3)).toBe(drawn);
  expect(isAllDrawn(drawn, ids(3))).toBe(true);
  expect(isAllDrawn(drawn, ids(2))).toBe(false);
});

test("frames that come late make the turns smaller, frames in time larger, within bounds; a pause says nothing", () => {
  const pace = new Pace();
  const before = pace.size;
  let now = 1000;
  const frames = (count: number, apart: number) => {
    for (let frame = 0; frame < count; frame++) pace.frame((now += apart));
    return pace.size;
  };
  expect(frames(2, 16)).toBeGreaterThan(before);
  const slowed = frames(3, 60);
  expect(slowed).toBeLessThan(before);
  expect(frames(20, 60)).toBe(8);
  expect(frames(1, 5000)).toBe(8);
  expect(frames(200, 16)).toBe(48);
});
