import { expect, test } from "vitest";
import { HEAD } from "#components/matrix/layout.ts";
import { areaToFill, moveEnd, rangeBetween, rangeOfAll, takesHeads, widen } from "#components/matrix/range/range.ts";
import { grid } from "#components/matrix/testing/plan-parts.ts";

const layout = grid(3, { project: ["a", "b"], data: [], launch: ["c", "d"] });
const at = (row: string, column: string) => ({ row, column });

test("a range is all between two places in either direction, over the headings of sections", () => {
  expect(rangeBetween(layout, at("c", "p3"), at("b", "p2"))).toMatchObject({ rows: ["b", "c"], columns: ["p2", "p3"] });
  expect(rangeBetween(layout, at("b", HEAD), at("c", HEAD))).toMatchObject({ rows: ["b", "c"], columns: ["p1", "p2", "p3"] });
  expect(rangeBetween(layout, at(HEAD, "p2"), at(HEAD, "p2"))).toMatchObject({ rows: ["a", "b", "c", "d"], columns: ["p2"] });
  expect(rangeBetween(layout, at("#new/data", HEAD), at("a", "p1"))).toBeNull();
});

test("keys take its end over headings, to the edges and no further", () => {
  const from = (row: string, column: string) => ({ anchor: at("a", "p1"), end: at(row, column) });
  expect(moveEnd(layout, from("b", "p1"), { key: "ArrowDown", isFar: false }, 9)).toEqual(at("c", "p1"));
  expect(moveEnd(layout, from("a", "p1"), { key: "ArrowLeft", isFar: false }, 9)).toEqual(at("a", "p1"));
  expect(moveEnd(layout, from("a", "p1"), { key: "ArrowRight", isFar: true }, 9)).toEqual(at("a", "p3"));
  expect(moveEnd(layout, from("a", "p2"), { key: "End", isFar: true }, 9)).toEqual(at("d", "p3"));
  expect(moveEnd(layout, from("a", "p1"), { key: "PageDown", isFar: false }, 2)).toEqual(at("c", "p1"));
  expect(moveEnd(layout, { anchor: at("a", HEAD), end: at("a", HEAD) }, { key: "ArrowDown", isFar: false }, 9)).toEqual(at("b", HEAD));
  expect(moveEnd(layout, from("a", "p1"), { key: "x", isFar: false }, 9)).toBeNull();
});

test("it is made as wide or as high as the grid", () => {
  expect(widen(layout, { anchor: at("a", "p2"), end: at("b", "p2") }, "rows")).toMatchObject({ rows: ["a", "b"], columns: ["p1", "p2", "p3"] });
  expect(widen(layout, { anchor: at("a", "p2"), end: at("b", "p2") }, "columns")).toMatchObject({ rows: ["a", "b", "c", "d"], columns: ["p2"] });
});

test("names go along with what was chosen by its heads and with everything, not with cells", () => {
  expect(takesHeads(layout, rangeOfAll(layout)!)).toBe(true);
  expect(takesHeads(layout, rangeBetween(layout, at("a", HEAD), at("a", HEAD))!)).toBe(true);
  expect(takesHeads(layout, rangeBetween(layout, at("a", "p1"), at("a", "p3"))!)).toBe(false);
});

test("one line is filled from the one before it", () => {
  expect(areaToFill(layout, { rows: ["c"], columns: ["p1"] }, "down")).toEqual({ rows: ["b", "c"], columns: ["p1"] });
  expect(areaToFill(layout, { rows: ["a", "b"], columns: ["p1"] }, "down")).toEqual({ rows: ["a", "b"], columns: ["p1"] });
  expect(areaToFill(layout, { rows: ["a"], columns: ["p1"] }, "right")).toBeNull();
});
