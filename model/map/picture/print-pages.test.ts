import { expect, test } from "vitest";
import { layoutMap } from "#model/map/picture/layout.ts";
import { HEADS, printPages, SHEET, TITLE } from "#model/map/picture/print-pages.ts";
import { lane, step } from "#model/testing/plan-parts.ts";

const mapOf = (columns: number, lanes = ["a", "b"], rows = 1) => layoutMap(lanes.map((id) => lane(id)), Array.from({ length: columns * rows }, (_, i) => step(`s${i}`, { lane: lanes[Math.floor(i / columns) % lanes.length]!, x: 40 + (i % columns) * 184, y: 32 })));

test("a short map stays on one sheet, as large as it fits", () => {
  const { zoom, pages } = printPages(mapOf(5));
  expect(pages).toHaveLength(1);
  expect(zoom).toBeGreaterThanOrEqual(0.6);
  const last = mapOf(5).rects.get("s4")!;
  expect((last.x + last.width) * zoom).toBeLessThanOrEqual(SHEET.width - HEADS);
});

test("a long map is printed on several, legibly, and cut between steps", () => {
  const map = mapOf(40);
  const { zoom, pages } = printPages(map);
  expect(pages.length).toBeGreaterThan(3);
  expect(zoom).toBeGreaterThanOrEqual(0.6);
  for (const page of pages) expect(page.width * zoom).toBeLessThanOrEqual(SHEET.width - HEADS + 0.5);
  for (const { x, width } of map.rects.values()) expect(pages.filter((page) => page.x <= x && x + width <= page.x + page.width), "whole on one sheet").toHaveLength(1);
});

test("many lanes go on below, whole, row by row in reading order; sheets on which nothing would stand are left out", () => {
  const names = Array.from({ length: 14 }, (_, i) => `l${i}`);
  const map = layoutMap(names.map((id) => lane(id)), [step("far", { lane: "l0", x: 4000, y: 32 }), step("low", { lane: "l13", x: 40, y: 32 })]);
  const { zoom, pages } = printPages(map);
  for (const page of pages) expect(page.height * zoom).toBeLessThanOrEqual(SHEET.height - TITLE + 0.5);
  expect(new Set(pages.map(({ y }) => y))).toEqual(new Set([0, pages.at(-1)!.y]));
  expect(map.bands.some(({ top }) => top === pages.at(-1)!.y)).toBe(true);
  expect(pages.filter(({ y }) => y > 0)).toHaveLength(1);
  expect(pages.map(({ x, y }) => y * 100_000 + x)).toEqual(pages.map(({ x, y }) => y * 100_000 + x).toSorted((a, b) => a - b));
});

test("a map of nothing is one sheet", () => {
  expect(printPages(layoutMap([], [])).pages).toHaveLength(1);
});
