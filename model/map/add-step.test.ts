import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { addStepAfter } from "#model/map/add-step.ts";
import { project } from "#model/project.ts";
import { mapKey } from "#model/shape.ts";

const map = mapKey("p", "as-is");

function mapOf(...commands: Command[]) {
  const doc = createDocument();
  const task = (id: string, lane: string, column: number): Command => ({ type: "step.add", id, map, kind: "task", place: { lane, x: 44 + column * 184, y: 32 }, values: { title: id } });
  applyCommands(doc, [
    { type: "participant.add", id: "sales" }, { type: "participant.add", id: "law" }, { type: "process.add", id: "p" },
    task("a", "sales", 0), task("b", "sales", 1), task("c", "sales", 2), { type: "flow.connect", id: "ab", from: "a", to: "b" }, { type: "flow.connect", id: "bc", from: "b", to: "c" }, ...commands,
  ]);
  return {
    add(after: string | null, lane: string | null) {
      applyCommands(doc, addStepAfter({ map, ...project(doc) }, after, { id: "new", title: "New", lane }));
      return project(doc).steps.find(({ id }) => id === "new")!;
    },
    places: () => Object.fromEntries(project(doc).steps.map(({ id, place }) => [id, place.x])),
    flows: () => project(doc).flows.map(({ from, to }) => from + to).sort(),
  };
}

test("it comes between two that are joined, and what stands further right makes room", () => {
  const plan = mapOf();
  expect(plan.add("a", "sales")).toMatchObject({ title: "New", kind: "task", place: { lane: "sales", x: 228, y: 32 } });
  expect(plan.flows()).toEqual(["anew", "bc", "newb"]);
  expect(plan.places()).toEqual({ a: 44, new: 228, b: 412, c: 596 });
});

test("after the last it leads on from it; in another lane it stands in that lane's first row, and nothing moves", () => {
  const plan = mapOf();
  expect(plan.add("c", "law").place).toEqual({ lane: "law", x: 596, y: 32 });
  expect(plan.flows()).toEqual(["ab", "bc", "cnew"]);
  expect(plan.places()).toMatchObject({ a: 44, b: 228, c: 412 });
});

test("after a decision it is one more way on, in a row that is free", () => {
  const plan = mapOf({ type: "step.set", id: "a", values: { kind: "exclusive" } }, { type: "step.move", moves: [{ id: "a", place: { lane: "sales", x: 88, y: 40 } }] });
  const added = plan.add("a", "sales");
  expect(plan.flows()).toEqual(["ab", "anew", "bc"]);
  expect(added.place).toEqual({ lane: "sales", x: 228, y: 136 });
});

test("without a step before it, it stands at the end of its lane and is joined with nothing; an end leads nowhere", () => {
  const plan = mapOf({ type: "step.set", id: "c", values: { kind: "end" } });
  expect(plan.add(null, "law").place).toEqual({ lane: "law", x: 44, y: 32 });
  expect(plan.flows()).toEqual(["ab", "bc"]);
  const other = mapOf({ type: "step.set", id: "c", values: { kind: "end" } });
  other.add("c", "sales");
  expect(other.flows()).toEqual(["ab", "bc"]);
});
