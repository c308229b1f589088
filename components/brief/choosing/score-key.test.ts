import { expect, test } from "vitest";
import { scoreOfKey } from "#components/brief/choosing/score-key.ts";

test("digits up to three score, Delete takes back, nothing else does anything", () => {
  const press = (key: string, more: Partial<Parameters<typeof scoreOfKey>[0]> = {}) => scoreOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  expect(["0", "3", "4", "Delete", "Backspace", "x", " "].map((key) => press(key))).toEqual([0, 3, undefined, null, null, undefined, undefined]);
  expect(press("1", { ctrlKey: true })).toBeUndefined();
  expect(press("1", { altKey: true })).toBeUndefined();
});
