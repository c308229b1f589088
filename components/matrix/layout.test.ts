import { expect, test } from "vitest";
import { firstPlace, HEAD, headOfPhase, layoutOf, movePlace, NEW_COLUMN, NEW_PHASE, newRowOf, NO_PHASE, repairPlace, rowStops, shareLayout, type Layout, type Place } from "#components/matrix/layout.ts";
import { activity, grid, PHASES } from "#components/matrix/testing/plan-parts.ts";

const small = grid(3, { project: ["a1", "a2"], process: ["a3"] });
const go = (layout: Layout, place: Place, key: string, isFar = false) => movePlace(layout, place, { key, isFar }, 2);
const at = (row: string, column: string): Place => ({ row, column });

test("arrows move by one and stop at the edges", () => {
  expect(go(small, at("a1", "p1"), "ArrowRight")).toEqual(at("a1", "p2"));
  expect(go(small, at("a1", "p3"), "ArrowRight")).toEqual(at("a1", "p3"));
  expect(go(small, at("a1", "p1"), "ArrowLeft")).toEqual(at("a1", HEAD));
  expect(go(small, at("a1", "p2"), "ArrowUp")).toEqual(at(headOfPhase("project"), "p2"));
  expect(go(small, at(headOfPhase("project"), "p2"), "ArrowUp")).toEqual(at(HEAD, "p2"));
  expect(go(small, at(HEAD, "p2"), "ArrowUp")).toEqual(at(HEAD, "p2"));
  expect(go(small, at("a1", "p2"), "x")).toBeNull();
});

test("the column is kept through headings, the lines that add rows and empty sections", () => {
  let place = at("a2", "p2");
  for (const row of [newRowOf("project"), headOfPhase("data"), newRowOf("data"), headOfPhase("process"), "a3"]) {
    place = go(small, place, "ArrowDown")!;
    expect(place).toEqual(at(row, "p2"));
  }
});

test("the place to add a column is a stop of the heads alone", () => {
  expect(go(small, at(HEAD, "p3"), "ArrowRight")).toEqual(at(HEAD, NEW_COLUMN));
  expect(go(small, at(HEAD, NEW_COLUMN), "ArrowDown")).toEqual(at(headOfPhase("project"), "p3"));
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
  expect(go(tall, at("a2", "p1"), "PageUp")).toEqual(at(headOfPhase("project"), "p1"));
});

test("with nothing in it the grid still has a place for the keyboard", () => {
  const bare = grid(0, {});
  expect(firstPlace(bare)).toEqual(at(HEAD, HEAD));
  expect(go(bare, at(HEAD, HEAD), "ArrowRight")).toEqual(at(HEAD, NEW_COLUMN));
  expect(go(bare, at(HEAD, NEW_COLUMN), "ArrowDown")).toEqual(at(headOfPhase("project"), HEAD));
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
  const plan = { participants: [], phases: PHASES, activities: [activity("a1", {}, "data")] };
  expect(rowStops(layoutOf(plan, false))).toEqual([HEAD, headOfPhase("data"), "a1"]);
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

test("rows whose phase is gone stand in a section of their own, and a plan without phases has that one", () => {
  const plan = { participants: [], phases: PHASES.slice(0, 1), activities: [activity("a1", {}, "project"), { ...activity("a2"), phase: null }] };
  expect(layoutOf(plan, true).sections.map(({ phase, rows }) => [phase, ...rows])).toEqual([["project", "a1"], [NO_PHASE, "a2"]]);
  expect(layoutOf({ participants: [], phases: [], activities: [] }, true).sections).toEqual([{ phase: NO_PHASE, rows: [], count: 0, isFolded: false }]);
  expect(layoutOf({ participants: [], phases: [], activities: [] }, false).sections).toEqual([]);
});

test("a folded section keeps its heading as a stop and its count, and gives up its rows", () => {
  const plan = { participants: [], phases: PHASES.slice(0, 2), activities: [activity("a1", {}, "project"), activity("a2", {}, "data")] };
  const layout = layoutOf(plan, true, { folded: new Set(["project"]) });
  expect(layout.sections[0]).toEqual({ phase: "project", rows: [], count: 1, isFolded: true });
  expect(rowStops(layout)).toEqual([HEAD, headOfPhase("project"), headOfPhase("data"), "a2", newRowOf("data"), NEW_PHASE]);
  expect(repairPlace(layoutOf(plan, true), layout, at("a1", HEAD))).toEqual(at("a2", HEAD));
});

test("with a filter, sections without a row that fits are away, and so are the lines that add", () => {
  const plan = { participants: [], phases: PHASES, activities: [activity("a1", {}, "project"), activity("a2", {}, "data")] };
  const layout = layoutOf(plan, true, { shows: ({ id }) => id === "a2" });
  expect(rowStops(layout)).toEqual([HEAD, headOfPhase("data"), "a2"]);
  expect(rowStops(layoutOf(plan, true, { shows: () => false }))).toEqual([HEAD]);
});
