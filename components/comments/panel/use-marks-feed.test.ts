import { expect, test } from "vitest";
import { marksOf } from "#components/comments/panel/use-marks-feed.ts";

const thread = (id: string, anchor: string, count: number, unread = false) => ({ id, anchor, count, unread });

test("a thing's threads are one mark, new if any of them is; what has not changed stays the same object", () => {
  const first = marksOf([thread("a", "step/x", 2), thread("b", "step/x", 1, true), thread("c", "goal/y", 4)], new Map());
  expect([...first]).toEqual([["step/x", { threads: ["a", "b"], count: 3, unread: true }], ["goal/y", { threads: ["c"], count: 4, unread: false }]]);
  const next = marksOf([thread("a", "step/x", 2), thread("b", "step/x", 1), thread("c", "goal/y", 4)], first);
  expect(next.get("goal/y")).toBe(first.get("goal/y"));
  expect(next.get("step/x")).toEqual({ threads: ["a", "b"], count: 3, unread: false });
});
