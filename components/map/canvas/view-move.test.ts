import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { View } from "#components/map/canvas/map-view.ts";
import { createViewMove } from "#components/map/canvas/view-move.ts";

/** A browser's frames, drawn by hand, and a view as React Flow keeps it. */
let frames: Map<number, FrameRequestCallback>;
let view: View;
const flow = { getViewport: () => view, setViewport: (next: View) => void (view = next) };
const far = { x: 100, y: -50, zoom: 0.5 };
let isCalm = false;

function draw(after: number): void {
  const now = performance.now() + after;
  const due = [...frames.values()];
  frames.clear();
  for (const frame of due) frame(now);
}

beforeEach(() => {
  frames = new Map();
  view = { x: 0, y: 0, zoom: 1 };
  isCalm = false;
  let last = 0;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => {
    frames.set(++last, frame);
    return last;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => void frames.delete(id));
  vi.stubGlobal("matchMedia", () => ({ matches: isCalm }));
});
afterEach(() => vi.unstubAllGlobals());

test("a view moves a frame at a time and comes to where it is to be", () => {
  createViewMove(flow)(far, 10_000);
  draw(5_000);
  expect(view.x).toBeGreaterThan(10);
  expect(view.x).toBeLessThan(90);
  draw(20_000);
  expect(view).toEqual(far);
  expect(frames.size).toBe(0);
});

test("a gesture stops it where the gesture leads, another movement takes its place", () => {
  const move = createViewMove(flow);
  move(far, 10_000);
  draw(5_000);
  const panned = { ...view, x: view.x + 40 };
  flow.setViewport(panned);
  draw(6_000);
  expect(view).toEqual(panned);
  expect(frames.size).toBe(0);

  move(far, 10_000);
  const home = { x: 7, y: 7, zoom: 1 };
  move(home, 10_000);
  expect(frames.size).toBe(1);
  draw(20_000);
  expect(view).toEqual(home);
});

test("where movement is unwelcome, and where none is asked for, it is there at once", () => {
  const move = createViewMove(flow);
  move(far, 0);
  expect(view).toEqual(far);
  isCalm = true;
  move({ x: 1, y: 2, zoom: 1 }, 10_000);
  expect(view).toEqual({ x: 1, y: 2, zoom: 1 });
  expect(frames.size).toBe(0);
});
