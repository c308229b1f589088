import { expect, test } from "vitest";
import type { Rect } from "#model/map/picture/geometry.ts";
import { GuideBook, nearest } from "#components/map/canvas/guides.ts";

const task = (x: number, y: number): Rect => ({ x, y, width: 136, height: 64 });
const event = (x: number, y: number): Rect => ({ x, y, width: 40, height: 40 });

test("a step goes onto the centre of one that is near, each way by itself", () => {
  const book = new GuideBook([task(0, 0)], []);
  expect(book.pull(event(300, 10), 6)).toEqual({ x: null, y: 2 });
  expect(book.pull(event(300, 24), 6), "too far").toEqual({ x: null, y: null });
  expect(book.pull(event(46, 300), 6)).toEqual({ x: 2, y: null });
});

test("left, right and upper edges draw too", () => {
  const book = new GuideBook([task(0, 0)], []);
  expect(book.pull(event(3, 300), 6).x).toBe(-3);
  expect(book.pull(event(98, 300), 6).x).toBe(-2);
  expect(new GuideBook([task(0, 0), event(52, 200)], []).pull(event(3, 300), 50).x, "but the centres first").toBe(45);
  expect(book.pull(event(300, -4), 6).y).toBe(4);
});

test("the axis of a step it is joined to draws from further away, and before anything else", () => {
  const gateway = { x: 400, y: 100, width: 48, height: 48 };
  const book = new GuideBook([gateway, task(0, 85)], [gateway]);
  expect(book.pull(task(560, 82), 6).y).toBe(10);
});

test("it is put between two at the same distance from both", () => {
  const book = new GuideBook([task(0, 0), task(400, 0)], []);
  expect(book.pull(task(203, 20), 6).x).toBe(-3);
  expect(book.guides(task(200, 20)).gaps).toEqual([{ axis: "x", from: 136, to: 200, at: 42 }, { axis: "x", from: 336, to: 400, at: 42 }]);
});

test("it goes on a row at the row's own distance, on both of its ends", () => {
  const book = new GuideBook([task(200, 0), task(400, 0)], []);
  expect(book.pull(task(596, 20), 6).x).toBe(4);
  expect(book.pull(task(-3, 20), 6).x).toBe(3);
  expect(book.guides(task(600, 20)).gaps.map(({ from, to }) => to - from)).toEqual([64, 64]);
});

test("what is in another row is no neighbour", () => {
  const book = new GuideBook([task(0, 0), task(400, 300)], []);
  expect(book.pull(task(203, 20), 6).x).toBeNull();
});

test("a line is drawn from the step to the nearest one on it", () => {
  const book = new GuideBook([task(0, 0), task(300, 0), task(0, 200)], []);
  expect(book.guides(task(600, 0)).lines, "of the centres where it is by them").toEqual([{ axis: "y", at: 32, from: 300, to: 736 }]);
  expect(book.guides(event(600, 0)).lines).toEqual([{ axis: "y", at: 0, from: 300, to: 640 }]);
  expect(book.guides(task(601, 3)).lines).toEqual([]);
});

test("of a crowd only the nearest are looked at, and none out of sight", () => {
  const crowd = Array.from({ length: 1000 }, (_, index) => task((index % 40) * 184, Math.floor(index / 40) * 104));
  const near = nearest(crowd, { x: 0, y: 0, width: 4000, height: 2000 }, { x: 0, y: 0 });
  expect(near).toHaveLength(200);
  expect(near[0]).toBe(crowd[0]);
  expect(nearest(crowd, { x: 0, y: 0, width: 100, height: 100 }, { x: 0, y: 0 })).toEqual([crowd[0]]);
});
