import { expect, test } from "vitest";
import { windowOf } from "#components/map/canvas/map-window.ts";

const SCREEN = { width: 1440, height: 900 };

test("the window holds what is seen and more, at every zoom", () => {
  for (const zoom of [0.1, 0.35, 0.7, 1, 2.5]) {
    const { x, y, width, height } = windowOf({ x: -1000, y: -300, zoom }, SCREEN);
    expect(x).toBeLessThanOrEqual((1000 - 96) / zoom);
    expect(y).toBeLessThanOrEqual((300 - 96) / zoom);
    expect(x + width).toBeGreaterThanOrEqual((1000 + 1440 + 96) / zoom);
    expect(y + height).toBeGreaterThanOrEqual((300 + 900 + 96) / zoom);
    expect(width * zoom).toBeLessThan(1440 + 2 * (96 + 280));
  }
});

test("a pan changes the window seldom, and a little zoom does not", () => {
  const windows = new Set(Array.from({ length: 192 }, (_, x) => JSON.stringify(windowOf({ x: -x, y: 0, zoom: 1 }, SCREEN))));
  expect(windows.size).toBeLessThanOrEqual(3);
});
