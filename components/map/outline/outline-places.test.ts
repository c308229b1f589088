import { expect, test } from "vitest";
import { overlaps } from "#model/map/picture/geometry.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { exchangePlaces, firstPlace, placeBranch, placeFollower, withMoves, withStep } from "#components/map/outline/outline-places.ts";
import { lane, step } from "#model/testing/plan-parts.ts";

test("a step follows to the right; what comes between moves the rest on", () => {
  const steps = [step("a", { lane: "x", x: 44, y: 32 }), step("b", { lane: "x", x: 228, y: 32 }), step("c", { lane: "y", x: 412, y: 32 })];
  const layout = layoutMap([lane("x"), lane("y")], steps);
  expect(placeFollower(layout, steps, layout.rects.get("b")!, "task", false)).toEqual({ place: { lane: "x", x: 412, y: 32 }, moves: [] });
  const between = placeFollower(layout, steps, layout.rects.get("a")!, "task", true);
  expect(between.place).toEqual({ lane: "x", x: 228, y: 32 });
  expect(between.moves).toEqual([{ id: "b", place: { lane: "x", x: 412, y: 32 } }, { id: "c", place: { lane: "y", x: 596, y: 32 } }]);
  // The other lane has room at that place: nothing moves.
  expect(placeFollower(layout, steps, layout.rects.get("b")!, "task", true).moves).toEqual([]);
});

test("a chain is placed step after step", () => {
  const layout = layoutMap([lane("x")], []);
  const first = firstPlace(layout, "start");
  const next = withStep(layout, "s", "start", first);
  expect(placeFollower(next, [], next.rects.get("s")!, "task", false).place).toEqual({ lane: "x", x: first.x + 20 + 184 - 68, y: 32 });
});

test("exchanged steps stay in their lanes, and in their middles", () => {
  const [a, b] = [step("a", { lane: "x", x: 0, y: 32 }), step("b", { lane: "x", x: 200, y: 44 }, "timer")];
  expect(exchangePlaces(a, b)).toEqual([{ id: "a", place: { lane: "x", x: 152, y: 32 } }, { id: "b", place: { lane: "x", x: 48, y: 44 } }]);
  expect(exchangePlaces(a, { ...b, place: { lane: "y", x: 200, y: 8 } }).map(({ place }) => [place.lane, place.y])).toEqual([["x", 32], ["y", 8]]);
});

test("what becomes a branch goes to a row of its own, the first that is free beside the decision", () => {
  const steps = [step("d", { lane: "x", x: 52, y: 36 }, "exclusive"), step("a", { lane: "x", x: 212, y: 32 }), step("b", { lane: "x", x: 396, y: 32 }), step("c", { lane: "x", x: 212, y: 136 })];
  const layout = layoutMap([lane("x"), lane("y")], steps);
  const place = placeBranch(layout, steps[2]!, steps[0]!)!;
  expect(place.lane).toBe("x");
  const rects = [...withMoves(layout, [{ id: "b", place }], new Map(steps.map((one) => [one.id, one]))).rects.values()];
  for (const [index, rect] of rects.entries()) for (const other of rects.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
  expect(place.y).toBeGreaterThan(136);
  // Of another performer, or in a row of its own: it stays.
  expect(placeBranch(layout, { ...steps[2]!, place: { lane: "y", x: 396, y: 32 } }, steps[0]!)).toBeNull();
  expect(placeBranch(layout, steps[3]!, steps[0]!)).toBeNull();
});
