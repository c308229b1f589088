import { expect, test } from "vitest";
import type { Rect } from "#model/map/picture/geometry.ts";
import { layoutMap } from "#model/map/picture/layout.ts";
import { leastZoom, viewOfAll, viewToOpen, type View } from "#components/map/canvas/map-view.ts";
import { viewAtZoom } from "#components/map/canvas/view-zoom.ts";
import { isSameView, viewBetween, viewOfRect, viewOfSeen, viewToCentre, viewToHold, viewToReveal } from "#components/map/canvas/views.ts";
import { lane, step } from "#model/testing/plan-parts.ts";

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

const rect = { x: 2000, y: 600, width: 136, height: 64 };
const middle = { x: (insets.left + size.width - insets.right) / 2, y: (insets.top + size.height - insets.bottom) / 2 };

test("a step is put into the middle, large enough to read; where the map begins, its edge stays", () => {
  const view = viewToCentre({ x: 0, y: 0, zoom: 0.2 }, rect, size, insets);
  expect(view.zoom).toBeGreaterThanOrEqual(0.7);
  expect({ x: 2068 * view.zoom + view.x, y: 632 * view.zoom + view.y }).toEqual({ x: expect.closeTo(middle.x), y: expect.closeTo(middle.y) });
  expect(viewToCentre({ x: 0, y: 0, zoom: 1 }, { x: 24, y: 24, width: 136, height: 64 }, size, insets)).toEqual({ x: insets.left, y: insets.top, zoom: 1 });
});

test("a rectangle shown alone fills what is free, enlarged no more than is pleasant", () => {
  expect(viewOfRect(rect, size, insets).zoom).toBe(1.5);
  const wide = viewOfRect({ x: 0, y: 0, width: 5000, height: 100 }, size, insets);
  expect(wide.x).toBeGreaterThanOrEqual(insets.left);
  expect(5000 * wide.zoom + wide.x).toBeLessThanOrEqual(size.width - insets.right);
});

test("what someone sees is seen whole in another window, and just the same in one of the same size", () => {
  const none = { left: 180, top: 0, right: 0, bottom: 0 };
  const mine = { x: -700, y: -90, zoom: 1.25 };
  const seen = (view: typeof mine) => ({ x: (none.left - view.x) / view.zoom, y: -view.y / view.zoom, width: (size.width - none.left) / view.zoom, height: size.height / view.zoom });
  const same = viewOfSeen(seen(mine), size, none);
  expect(isSameView(same, mine)).toBe(true);
  const small = { width: 390, height: 600 };
  const there = viewOfSeen(seen(mine), small, { ...none, left: 36 });
  expect(seen(mine).width * there.zoom).toBeLessThanOrEqual(small.width - 36);
});

test("on the way from one view to another each frame is nearer", () => {
  const [from, to] = [{ x: 0, y: 0, zoom: 1 }, { x: 100, y: -50, zoom: 0.5 }];
  expect(viewBetween(from, to, 0.5)).toEqual({ x: 50, y: -25, zoom: 0.75 });
  expect(isSameView(viewBetween(from, to, 1), to)).toBe(true);
  expect(isSameView(viewBetween(from, to, 0.9), to)).toBe(false);
});

/** Where a rectangle is on the screen. */
const onScreen = (rect: Rect, { x, y, zoom }: View): Rect => ({ x: rect.x * zoom + x, y: rect.y * zoom + y, width: rect.width * zoom, height: rect.height * zoom });
function isSeen(rect: Rect, view: View, area = insets): boolean {
  const { x, y, width, height } = onScreen(rect, view);
  return x >= area.left - 0.01 && y >= area.top - 0.01 && x + width <= size.width - area.right + 0.01 && y + height <= size.height - area.bottom + 0.01;
}

test("all of a map is seen, however long it is, and no zoom ends before that", () => {
  const long = mapOf(400);
  const view = viewOfAll(long, size, insets);
  expect(isSeen(long.rects.get("s399")!, view)).toBe(true);
  expect(leastZoom(long, size)).toBeLessThan(view.zoom);
  expect(leastZoom(mapOf(2), size), "a short one is not made a dot").toBe(0.1);
});

test("another zoom keeps the step nearest to the middle, and it stays where it was", () => {
  const steps = mapOf(40);
  const far = viewOfAll(steps, size, insets);
  const near = viewAtZoom(far, 1, { hand: [], steps: [...steps.rects.values()] }, size, insets);
  expect(near.zoom).toBe(1);
  expect([...steps.rects.values()].filter((rect) => isSeen(rect, near)).length).toBeGreaterThan(0);
  const back = viewAtZoom(near, far.zoom, { hand: [], steps: [...steps.rects.values()] }, size, insets);
  expect([...steps.rects.values()].some((rect) => isSeen(rect, back))).toBe(true);
});

test("what is in hand stays in view, all of it if it can be", () => {
  const steps = mapOf(40);
  const far = viewOfAll(steps, size, insets);
  const hand = ["s38", "s39"].map((id) => steps.rects.get(id)!);
  const near = viewAtZoom(far, 1, { hand, steps: [...steps.rects.values()] }, size, insets);
  expect(hand.every((rect) => isSeen(rect, near))).toBe(true);
  const nearest = viewAtZoom(far, 2.5, { hand: [...steps.rects.values()], steps: [...steps.rects.values()] }, size, insets);
  expect([...steps.rects.values()].some((rect) => isSeen(rect, nearest)), "of many at least one").toBe(true);
});

test("from an empty place a zoom leads to the nearest step", () => {
  const steps = mapOf(3);
  const nowhere = viewAtZoom({ x: -9000, y: -4000, zoom: 0.5 }, 1, { hand: [], steps: [...steps.rects.values()] }, size, insets);
  expect(isSeen(steps.rects.get("s2")!, nowhere)).toBe(true);
  const nothing = viewAtZoom({ x: 0, y: 0, zoom: 0.5 }, 1, { hand: [], steps: [] }, size, insets);
  expect(nothing.zoom).toBe(1);
});

test("what is held in view moves no more than it must, and no further away than it must", () => {
  const view = { x: 180, y: 10, zoom: 0.8 };
  expect(viewToHold(view, { x: 100, y: 100, width: 600, height: 200 }, size, insets)).toBe(view);
  const moved = viewToHold(view, { x: 2000, y: 100, width: 600, height: 200 }, size, insets);
  expect(moved.zoom).toBe(0.8);
  expect(isSeen({ x: 2000, y: 100, width: 600, height: 200 }, moved)).toBe(true);
  const away = viewToHold(view, { x: 0, y: 0, width: 4000, height: 200 }, size, insets);
  expect(away.zoom).toBeLessThan(0.8);
  expect(isSeen({ x: 0, y: 0, width: 4000, height: 200 }, away)).toBe(true);
});
