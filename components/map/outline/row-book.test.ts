import { expect, test } from "vitest";
import { columnsOf, movePlace } from "#components/map/outline/columns.ts";
import { RowBook } from "#components/map/outline/row-book.ts";
import { flow, lane, step } from "#model/testing/plan-parts.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { outlineOf } from "#model/map/outline.ts";
import type { Flow, Step } from "#model/shape.ts";

function dataOf(steps: readonly Step[], flows: readonly Flow[]): MapData {
  return { lanes: [lane("a")], steps, flows, stepById: new Map(steps.map((one) => [one.id, one])), participants: new Map() };
}

const steps = [step("begin", {}, "start"), step("paid", {}, "exclusive"), step("ship"), step("remind"), step("note", {}, "note")];
const flows = [flow("begin", "paid"), flow("paid", "ship", { title: "Yes" }), flow("paid", "remind"), flow("remind", "begin"), flow("ship", "note")];
const rows = outlineOf(steps, flows);
const read = (book: RowBook, some: readonly Step[], others = flows) => book.views({ rows: outlineOf(some, others), data: dataOf(some, others), systems: [] });

test("a row says by what work comes to it and where it goes on to, notes apart", () => {
  const views = new RowBook().views({ rows, data: dataOf(steps, flows), systems: [] });
  expect(views.map(({ number, step: { id }, label, ways }) => [number, id, label, ways.map((way) => `${way.isBack ? "back " : ""}${way.number} ${way.title}`)])).toEqual([
    [1, "begin", null, ["2 paid"]], [2, "paid", null, ["3 ship", "5 remind"]], [3, "ship", "Yes", []], [4, "note", null, []], [5, "remind", "", ["back 1 begin"]],
  ]);
});

test("a changed fact is one other row; a changed title is the rows that show it", () => {
  const book = new RowBook();
  const before = read(book, steps);
  expect(read(book, steps)).toBe(before);
  const changed = (next: readonly Step[]) => {
    const kept = read(book, steps);
    return read(book, next).filter((view, index) => view !== kept[index]).map((view) => view.step.id);
  };
  expect(changed(steps.map((one) => (one.id === "ship" ? { ...one, waiting: 5 } : one)))).toEqual(["ship"]);
  expect(changed(steps.map((one) => (one.id === "ship" ? { ...one, title: "Send" } : one)))).toEqual(["paid", "ship"]);
});

test("the keyboard goes from cell to cell, over what a row does not have", () => {
  const views = read(new RowBook(), steps);
  const go = (row: string, column: Parameters<typeof movePlace>[1]["column"], code: string, isFar = false) => movePlace(views, { row, column }, { code, isFar }, 2, true);
  expect(movePlace(views, { row: views[0]!.step.id, column: "performer" }, { code: "ArrowRight", isFar: false }, 2, true, new Set(["system", "processing", "waiting", "deadline"])), "past what there is no room for").toMatchObject({ column: "next" });
  expect(columnsOf(views[0]!, false)).toEqual(["kind", "title", "performer", "system", "processing", "waiting", "deadline", "next"]);
  expect(go("ship", "label", "ArrowUp")).toEqual({ row: "paid", column: "title" });
  expect(go("paid", "kind", "ArrowRight")).toEqual({ row: "paid", column: "title" });
  expect(go("ship", "kind", "ArrowRight")).toEqual({ row: "ship", column: "label" });
  expect(go("ship", "title", "End")).toEqual({ row: "ship", column: "menu" });
  expect(go("ship", "title", "Home", true)).toEqual({ row: "begin", column: "title" });
  expect(go("begin", "next", "PageDown")).toEqual({ row: "ship", column: "next" });
  expect(go("begin", "kind", "ArrowLeft")).toBeNull();
  expect(go("remind", "kind", "ArrowDown")).toBeNull();
  expect(go("ship", "title", "KeyA")).toBeNull();
});
