import { expect, test } from "vitest";
import type { Rect } from "#model/map/picture/geometry.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { RouteBook } from "#model/map/picture/route-book.ts";
import { countHits } from "#model/map/picture/routes.ts";
import type { Flow } from "#model/shape.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";

const box = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const lanes = [lane("sales")];
const row = (count: number) => Array.from({ length: count }, (_, index) => step(`s${index}`, { lane: "sales", x: 44 + index * 184, y: 32 }));
const flows = [flow("s0", "s1"), flow("s1", "s2"), flow("s8", "s9")];
const input = (rects: ReadonlyMap<string, Rect>) => ({ flows, rects, isGateway: () => false });

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

test("while a step is dragged its flow follows, and what is drawn without the drag stays as it was", () => {
  const book = new RouteBook();
  const { rects } = layoutMap(lanes, row(10));
  const first = book.routes(input(rects));
  const held = book.moved(flows[0]!, input(rects), new Map([["s0", { ...rects.get("s0")!, y: 400 }]]));
  expect(held!.points[0]!.y).toBeGreaterThan(400);
  expect(book.routes(input(rects)).get("s0-s1")).toBe(first.get("s0-s1"));
});

test("only wanted flows are routed, and one that was is not routed again when it is wanted later", () => {
  const book = new RouteBook();
  const steps = row(10);
  const before = layoutMap(lanes, steps);
  const only = (id: string) => (found: Flow) => found.id === id;
  const first = book.routes({ ...input(before.rects), isWanted: only("s0-s1") });
  expect([...first.keys()]).toEqual(["s0-s1"]);
  expect([...book.routes({ ...input(before.rects), isWanted: only("s8-s9") }).keys()]).toEqual(["s8-s9"]);
  expect(book.routes(input(before.rects)).get("s0-s1")).toBe(first.get("s0-s1"));
  const moved = steps.map((found) => (found.id === "s2" ? { ...found, place: { ...found.place, x: found.place.x - 8 } } : found));
  const { rects } = layoutMap(lanes, moved, before);
  book.routes({ ...input(rects), isWanted: only("s8-s9") });
  expect(book.routes(input(rects)).get("s0-s1")).not.toBe(first.get("s0-s1"));
});

test("a flow whose end is not drawn has no route", () => {
  const { rects } = layoutMap(lanes, row(2));
  expect(new RouteBook().routes(input(rects)).has("s1-s2")).toBe(false);
});

test("a flow in somebody's hand is sketched, and goes around steps again once it is let go", () => {
  const book = new RouteBook();
  const rects = new Map([["a", box(0, 0)], ["wall", box(300, 0)], ["b", box(600, 0)]]);
  const joined = [flow("a", "b")];
  const [joint] = joined;
  const shared = { rects, isGateway: () => false };
  const still = () => book.routes({ flows: joined, ...shared }).get("a-b")!;
  const wall = [rects.get("wall")!];
  expect(countHits(still().points, wall)).toBe(0);
  const held = book.moved(joint!, shared, new Map([["b", box(620, 0)]]))!;
  expect(held.points.at(-1)).toEqual({ x: 620, y: 32 });
  expect(countHits(still().points, wall)).toBe(0);
});

test("a flow to a step of a collapsed lane ends at the lane's edge, one within it is not drawn", () => {
  const steps = [step("a", { lane: "sales", x: 44, y: 32 }), step("b", { lane: "lawyer", x: 228, y: 32 }), step("c", { lane: "lawyer", x: 412, y: 32 }), step("d", { lane: "boss", x: 596, y: 32 })];
  const { rects, hidden, bands } = layoutMap([lane("sales"), { ...lane("lawyer"), collapsed: true }, lane("boss")], steps);
  const drawn = new RouteBook().routes({
    flows: [flow("a", "b", { bends: [{ x: 0, y: 900 }] }), flow("b", "c"), flow("c", "d"), flow("d", "b"), flow("a", "d")], rects, hidden, isGateway: () => false,
  });
  expect([...drawn.keys()]).toEqual(["a-b", "c-d", "d-b", "a-d"]);
  const [, band] = bands;
  expect(drawn.get("a-b")!.points.at(-1)).toEqual({ x: 296, y: band!.top });
  expect(drawn.get("c-d")!.points[0]).toEqual({ x: 480, y: band!.top + band!.height });
  expect(drawn.get("d-b")!.points.at(-1)).toEqual({ x: 296, y: band!.top + band!.height });
});
