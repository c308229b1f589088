import { expect, test } from "vitest";
import { firstPlace, HEAD, layoutOf, movePlace, NEW_COLUMN, newRowOf, repairPlace, rowStops, shareLayout, type Layout, type Place } from "#components/matrix/layout.ts";
import { activity, grid } from "#components/matrix/testing/plan-parts.ts";

const small = grid(3, { project: ["a1", "a2"], process: ["a3"] });
const go = (layout: Layout, place: Place, key: string, isFar = false) => movePlace(layout, place, { key, isFar }, 2);
const at = (row: string, column: string): Place => ({ row, column });

test("arrows move by one and stop at the edges", () => {
  expect(go(small, at("a1", "p1"), "ArrowRight")).toEqual(at("a1", "p2"));
  expect(go(small, at("a1", "p3"), "ArrowRight")).toEqual(at("a1", "p3"));
  expect(go(small, at("a1", "p1"), "ArrowLeft")).toEqual(at("a1", HEAD));
  expect(go(small, at("a1", "p2"), "ArrowUp")).toEqual(at(HEAD, "p2"));
  expect(go(small, at(HEAD, "p2"), "ArrowUp")).toEqual(at(HEAD, "p2"));
  expect(go(small, at("a1", "p2"), "x")).toBeNull();
});

test("the column is kept through the lines that add rows and through empty sections", () => {
  let place = at("a2", "p2");
  for (const row of [newRowOf("project"), newRowOf("data"), "a3"]) {
    place = go(small, place, "ArrowDown")!;
    expect(place).toEqual(at(row, "p2"));
  }
});

test("the place to add a column is a stop of the heads alone", () => {
  expect(go(small, at(HEAD, "p3"), "ArrowRight")).toEqual(at(HEAD, NEW_COLUMN));
  expect(go(small, at(HEAD, NEW_COLUMN), "ArrowDown")).toEqual(at("a1", "p3"));
  expect(go(grid(3, { project: ["a1"] }, false), at(HEAD, "p3"), "ArrowRight")).toEqual(at(HEAD, "p3"));
});

test("Home and End go along the row, with Ctrl to the corners of the cells", () => {
  expect(go(small, at("a2", "p2"), "Home")).toEqual(at("a2", HEAD));
  expect(go(small, at("a2", "p2"), "End")).toEqual(at("a2", "p3"));
  expect(go(small, at("a3", "p2"), "Home", true)).toEqual(at("a1", "p1"));
  expect(go(small, at("a1", "p2"), "End", true)).toEqual(at("a3", "p3"));
});

test("Page keys go by the rows in sight, and no further than there are", () => {
  const tall = grid(1, { project: ["a1", "a2", "a3", "a4", "a5"] });
  expect(go(tall, at("a2", "p1"), "PageDown")).toEqual(at("a4", "p1"));
  expect(go(tall, at("a2", "p1"), "PageUp")).toEqual(at(HEAD, "p1"));
});

test("with nothing in it the grid still has a place for the keyboard", () => {
  const bare = grid(0, {});
  expect(firstPlace(bare)).toEqual(at(HEAD, HEAD));
  expect(go(bare, at(HEAD, HEAD), "ArrowRight")).toEqual(at(HEAD, NEW_COLUMN));
  expect(go(bare, at(HEAD, NEW_COLUMN), "ArrowDown")).toEqual(at(newRowOf("project"), HEAD));
});

test("the keyboard stays on its thing when rows and columns move around it", () => {
  const moved: Layout = { ...grid(3, { data: ["a2", "a1"], process: ["a3"] }), columns: ["p3", "p1", "p2"] };
  const place = at("a1", "p2");
  expect(repairPlace(small, moved, place)).toBe(place);
});

test("when its row or column goes, the keyboard stands on the next one, else on the one before", () => {
  expect(repairPlace(small, grid(3, { project: ["a2"], process: ["a3"] }), at("a1", "p2"))).toEqual(at("a2", "p2"));
  expect(repairPlace(small, grid(3, { project: ["a1", "a2"] }), at("a3", "p2"))).toEqual(at("a2", "p2"));
  expect(repairPlace(small, { ...small, columns: ["p1", "p3"] }, at("a1", "p2"))).toEqual(at("a1", "p3"));
  expect(repairPlace(small, { ...small, columns: ["p1", "p2"] }, at("a1", "p3"))).toEqual(at("a1", "p2"));
});

test("when no row is left, the keyboard stands on the line that adds one", () => {
  expect(repairPlace(grid(1, { project: ["a1"] }), grid(1, {}), at("a1", "p1")).row).toBe(newRowOf("project"));
});

test("readers see the sections that hold something, and no lines to add", () => {
  const plan = { participants: [], activities: [activity("a1", {}, "data")] };
  expect(rowStops(layoutOf(plan, false))).toEqual([HEAD, "a1"]);
  expect(layoutOf(plan, true).sections.map(({ phase }) => phase)).toEqual(["project", "data", "process", "launch"]);
});

test("what was not rearranged keeps its identity", () => {
  const next = grid(3, { project: ["a1", "a2"], process: ["a3", "a4"] });
  const shared = shareLayout(small, next);
  expect(shared.columns).toBe(small.columns);
  expect(shared.sections[0]).toBe(small.sections[0]);
  expect(shared.sections[2]).toBe(next.sections[2]);
  expect(shareLayout(small, grid(3, { project: ["a1", "a2"], process: ["a3"] }))).toBe(small);
});
