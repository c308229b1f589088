import { expect, test } from "vitest";
import { layoutMap } from "#components/map/layout.ts";
import { viewAtActualSize, viewOfAll, viewToOpen, viewToReveal } from "#components/map/map-view.ts";
import { lane, step } from "#components/map/testing/plan-parts.ts";

const size = { width: 1200, height: 800 };
const insets = { left: 180, top: 10, right: 10, bottom: 70 };
const mapOf = (columns: number) => layoutMap([lane("a"), lane("b")], Array.from({ length: columns }, (_, i) => step(`s${i}`, { lane: "a", x: 40 + i * 184, y: 32 })));

test("the whole map is seen, and a small one is not enlarged", () => {
  expect(viewOfAll(mapOf(2), size, insets).zoom).toBe(1);
  const wide = mapOf(20);
  const view = viewOfAll(wide, size, insets);
  const last = wide.rects.get("s19")!;
  expect((last.x + last.width) * view.zoom + view.x).toBeLessThanOrEqual(size.width - insets.right);
  expect(view.x).toBe(insets.left);
});

test("a map too wide to be read as a whole opens at its beginning, large enough to read", () => {
  const view = viewToOpen(mapOf(40), size, insets);
  expect(view.zoom).toBeGreaterThanOrEqual(0.7);
  expect(view.x).toBe(insets.left);
});

test("what is seen already moves nothing; what is not comes just inside", () => {
  const view = { x: 180, y: 10, zoom: 1 };
  expect(viewToReveal(view, { x: 100, y: 100, width: 136, height: 64 }, size, insets)).toBe(view);
  const right = viewToReveal(view, { x: 2000, y: 100, width: 136, height: 64 }, size, insets);
  expect(2000 + 136 + 24 + right.x).toBe(size.width - insets.right);
  expect(right.y).toBe(view.y);
  const left = viewToReveal({ x: -3000, y: 10, zoom: 1 }, { x: 100, y: 100, width: 136, height: 64 }, size, insets);
  expect(100 - 24 + left.x).toBe(insets.left);
});

test("100 % keeps what is in the middle there", () => {
  expect(viewAtActualSize({ x: 100, y: 0, zoom: 0.5 }, size)).toEqual({ x: -400, y: -400, zoom: 1 });
});
