import { expect, test } from "vitest";
import { stepTowards } from "#components/map/canvas/directions.ts";

const at = (x: number, y: number) => ({ x, y, width: 40, height: 40 });
const rects = new Map([["middle", at(400, 200)], ["right", at(600, 200)], ["farRight", at(800, 200)], ["below", at(420, 400)], ["aslant", at(560, 320)], ["left", at(100, 180)]]);

test("what one sees next in a direction is gone to", () => {
  const from = (id: string) => (["top", "right", "bottom", "left"] as const).map((side) => stepTowards(rects, id, side));
  expect(from("middle")).toEqual([null, "right", "below", "left"]);
  expect(from("farRight")).toEqual([null, null, "aslant", "right"]);
});

test("straight ahead before near but aside, and nothing behind", () => {
  expect(stepTowards(new Map([["a", at(0, 0)], ["near", at(80, 120)], ["ahead", at(300, 0)]]), "a", "right")).toBe("ahead");
  expect(stepTowards(new Map([["a", at(0, 0)], ["under", at(20, 400)]]), "a", "right")).toBeNull();
});
