import { expect, test } from "vitest";
import { clusterPins, pinsOf } from "#components/map/comments/pins.ts";

const mark = (count: number) => ({ threads: ["t"], count, unread: false });
const rect = (x: number, y: number) => ({ x, y, width: 100, height: 60 });

test("a pin stands at its step's corner, on its flow's middle, at its point of this map; what is not on the map has none", () => {
  const marks = new Map([["step/a", mark(1)], ["step/elsewhere", mark(1)], ["flow/f", mark(2)], ["point/m/as-is/5/6", mark(1)], ["point/m/to-be/5/6", mark(1)], ["goal/g", mark(1)]]);
  const routes = new Map([["f", { points: [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 60 }] }]]);
  expect(pinsOf(marks, "m/as-is", new Map([["a", rect(10, 20)]]), routes as never).map(({ anchor, at, step }) => [anchor, at.x, at.y, step])).toEqual([
    ["step/a", 110, 20, "a"], ["flow/f", 80, 0, null], ["point/m/as-is/5/6", 5, 6, null],
  ]);
});

test("far away, pins that would overlap are one; near, each is its own", () => {
  const marks = new Map(Array.from({ length: 40 }, (_, index) => [`step/s${index}`, mark(1)]));
  const pins = pinsOf(marks, "m/as-is", new Map(Array.from({ length: 40 }, (_, index) => [`s${index}`, rect((index % 8) * 160, Math.floor(index / 8) * 100)])), new Map());
  expect(clusterPins(pins, 1)).toHaveLength(40);
  const far = clusterPins(pins, 0.1);
  expect(far.length).toBeLessThan(20);
  expect(far.reduce((sum, cluster) => sum + cluster.pins.length, 0)).toBe(40);
});
