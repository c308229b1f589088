import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAPER, type Drawing, type Shape } from "#model/map/picture/drawing.ts";
import { drawMap } from "#model/map/picture/draw-map.ts";
import { widthOf, wrapText } from "#model/map/picture/letters.ts";
import { HEADS, SHEET, TITLE } from "#model/map/picture/print-pages.ts";
import { writeSvg } from "#model/map/picture/write-svg.ts";
import { planOf } from "#model/testing/plan-of.ts";

const MAP = "p1/as-is";
const NAMES = { untitled: "Untitled", unassigned: "Nobody" };
const plan = (count: number, more: Parameters<typeof planOf>[0] = {}) => planOf({
  processes: [{ id: "p1", title: "Selling" }], participants: [{ id: "a", title: "Sales", colour: "teal" }, { id: "b", title: "" }], lanes: [{ map: MAP, participant: "a" }, { map: MAP, participant: "b", collapsed: true }],
  steps: Array.from({ length: count }, (_, i) => ({ id: `s${i}`, map: MAP, title: `Step ${i}`, place: { lane: i % 2 ? "b" : "a", x: 40 + i * 200, y: 32 } })),
  flows: Array.from({ length: count - 1 }, (_, i) => ({ id: `f${i}`, map: MAP, from: `s${i}`, to: `s${i + 1}`, title: i === 0 ? "When paid" : "", medium: "paper" as const })), ...more,
});
const wordsOf = (shapes: readonly Shape[]): string[] => shapes.flatMap((shape) => ("shapes" in shape ? wordsOf(shape.shapes) : "words" in shape ? [shape.words] : []));
const said = (sheets: readonly Drawing[]) => sheets.flatMap(({ shapes }) => wordsOf(shapes));

test("a map is drawn whole: every step, label and lane, also of a lane that is collapsed on the page; the untitled are told", () => {
  const sheets = drawMap(plan(4), MAP, NAMES);
  expect(sheets).toHaveLength(1);
  expect(said(sheets)).toEqual(expect.arrayContaining(["Step 0", "Step 1", "Step 2", "Step 3", "When", "paid", "Sales", "Untitled"]));
});

test("a long map is cut into sheets of paper, each with the lanes' heads, and each step stands on one", () => {
  const sheets = drawMap(plan(40), MAP, NAMES);
  expect(sheets.length).toBeGreaterThan(3);
  for (const { width, height, shapes } of sheets) {
    expect(width).toBeLessThanOrEqual(SHEET.width);
    expect(width).toBeGreaterThan(HEADS);
    expect(height).toBeLessThanOrEqual(SHEET.height - TITLE + 1);
    expect(wordsOf(shapes)).toEqual(expect.arrayContaining(["Sales", "Untitled"]));
  }
  for (let i = 0; i < 40; i++) expect(said(sheets)).toContain(`Step ${i}`);
});

test("steps in no lane have a band of their own; a map of nothing has no picture", () => {
  const alone = plan(1, { lanes: [], flows: [], steps: [{ id: "s", map: MAP, title: "Alone", place: { lane: null, x: 40, y: 32 } }] });
  expect(said(drawMap(alone, MAP, NAMES))).toEqual(expect.arrayContaining(["Alone", "Nobody"]));
  expect(drawMap(plan(3), "p1/to-be", NAMES)).toEqual([]);
});

test("what people typed is text in the file, and nothing else", () => {
  const hostile = plan(2, { steps: [{ id: "s0", map: MAP, title: `<script>alert(1)</script>"&'`, place: { lane: "a", x: 40, y: 32 } }, { id: "s1", map: MAP, title: "b", place: { lane: "a", x: 300, y: 32 } }] });
  const svg = writeSvg(drawMap(hostile, MAP, NAMES)[0]!);
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&#60;script&#62;");
});

test("a map of 2,000 steps in loops is drawn", () => {
  const flows = Array.from({ length: 2000 }, (_, i) => ({ id: `f${i}`, map: MAP, from: `s${i}`, to: `s${(i * 7 + 1) % 2000}` }));
  expect(said(drawMap(plan(2000, { flows }), MAP, NAMES))).toContain("Step 1999");
});

test("words are broken between words, within one that is too long, and end in an ellipsis where they do not fit", () => {
  expect(wrapText("Send the offer to the client", 12, 100, 4)).toEqual(["Send the offer to", "the client"]);
  const broken = wrapText("Электросвязьмонтажналадка", 12, 100, 4);
  expect(broken.length).toBeGreaterThan(1);
  expect(broken.join("").replaceAll("-", "")).toBe("Электросвязьмонтажналадка");
  for (const line of [...broken, ...wrapText("one two three four five six seven", 12, 60, 2)]) expect(widthOf(line, 12)).toBeLessThanOrEqual(100);
  expect(wrapText("one two three four five six seven", 12, 60, 2).at(-1)).toMatch(/…$/);
});

test("the colours on paper are those of the light theme, on white", () => {
  const css = readFileSync("app/globals.css", "utf8");
  for (const [name, value] of Object.entries(PAPER)) {
    const found = name.startsWith("person-") ? new RegExp(`--${name}: (#\\w+);`).exec(css) : new RegExp(`--color-${name}: light-dark\\((#\\w+),`).exec(css);
    expect([name, found?.[1]]).toEqual([name, name === "surface" ? "#fdfdfc" : value]);
  }
});
