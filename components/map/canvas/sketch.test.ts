import { expect, test } from "vitest";
import { sketchOf } from "#components/map/canvas/sketch.tsx";

const rect = { x: 100, y: 50, width: 40, height: 40 };

test("a form is sketched within its place", () => {
  expect(sketchOf([["a", rect]], () => "task")).toBe("M101,51h38v38h-38z");
  expect(sketchOf([["a", rect]], () => "gateway")).toBe("M120,51l19,19l-19,19l-19,-19z");
  expect(sketchOf([["a", rect]], () => "event")).toBe("M101,70a19,19 0 1 0 38,0a19,19 0 1 0 -38,0z");
});

test("all of them are one path", () => {
  expect(sketchOf([["a", rect], ["b", { ...rect, x: 300 }]], () => "note").match(/M/g)).toHaveLength(2);
});
