import { expect, test } from "vitest";
import type { Rect } from "#components/map/geometry.ts";
import { layoutMap } from "#components/map/layout.ts";
import { RouteBook } from "#components/map/route-book.ts";
import { countHits } from "#components/map/routes.ts";
import { flow, lane, step } from "#components/map/testing/plan-parts.ts";

const box = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const lanes = [lane("sales")];
const row = (count: number) => Array.from({ length: count }, (_, index) => step(`s${index}`, { lane: "sales", x: 44 + index * 184, y: 32 }));
const flows = [flow("s0", "s1"), flow("s1", "s2"), flow("s8", "s9")];
const input = (rects: ReadonlyMap<string, Rect>, moving: ReadonlyMap<string, Rect> = new Map()) => ({ flows, rects, moving, isGateway: () => false });

test("a moved step re-routes the flows around it and no others", () => {
  const steps = row(10);
  const book = new RouteBook();
  const before = layoutMap(lanes, steps);
  const first = book.routes(input(before.rects));
  const moved = steps.map((found) => (found.id === "s1" ? { ...found, place: { ...found.place, x: found.place.x + 8 } } : found));
  const second = book.routes(input(layoutMap(lanes, moved, before).rects));
  expect(second.get("s0-s1")).not.toBe(first.get("s0-s1"));
  expect(second.get("s8-s9")).toBe(first.get("s8-s9"));
});

test("while a step is dragged only its own flows follow", () => {
  const book = new RouteBook();
  const { rects } = layoutMap(lanes, row(10));
  const first = book.routes(input(rects));
  const second = book.routes(input(rects, new Map([["s0", { ...rects.get("s0")!, y: 400 }]])));
  expect(second.get("s0-s1")).not.toBe(first.get("s0-s1"));
  expect(second.get("s1-s2")).toBe(first.get("s1-s2"));
});

test("a flow whose end is not drawn has no route", () => {
  const { rects } = layoutMap(lanes, row(2));
  expect(new RouteBook().routes(input(rects)).has("s1-s2")).toBe(false);
});

test("a flow in somebody's hand is sketched, and goes around steps again once it is let go", () => {
  const book = new RouteBook();
  const rects = new Map([["a", box(0, 0)], ["wall", box(300, 0)], ["b", box(600, 0)]]);
  const joined = [flow("a", "b")];
  const at = (moving: ReadonlyMap<string, Rect>) => book.routes({ flows: joined, rects, moving, isGateway: () => false }).get("a-b")!;
  const wall = [rects.get("wall")!];
  expect(countHits(at(new Map()).points, wall)).toBe(0);
  const held = at(new Map([["b", box(620, 0)]]));
  expect(held.points.at(-1)).toEqual({ x: 620, y: 32 });
  expect(countHits(at(new Map()).points, wall)).toBe(0);
});
