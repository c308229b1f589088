import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { alignMap, alignMatrix } from "#model/matrix/align.ts";
import { disagreementAt, disagreementsOf } from "#model/matrix/disagreements.ts";
import { project } from "#model/project.ts";
import { mapKey } from "#model/shape.ts";

const map = mapKey("p", "as-is");

/** A row that covers `s1` (sales) and `s2` (law), with the R of `responsible`. */
function planOf(responsible: readonly string[], ...commands: Command[]) {
  const doc = createDocument();
  const task = (id: string, lane: string | null, x: number): Command => ({ type: "step.add", id, map, kind: "task", place: { lane, x, y: 32 }, values: { title: id } });
  applyCommands(doc, [
    ...["sales", "law", "head"].map((id): Command => ({ type: "participant.add", id, values: { title: id } })),
    { type: "process.add", id: "p" }, task("s1", "sales", 44), task("s2", "law", 228),
    { type: "activity.add", id: "a", values: { title: "Contracts", steps: ["s1", "s2"] } },
    ...responsible.map((participant): Command => ({ type: "assignment.set", activity: "a", participant, letter: "R", on: true })), ...commands,
  ]);
  const plan = () => project(doc);
  return { doc, plan, found: () => Object.fromEntries(disagreementsOf(plan(), plan().activities[0]!)), at: (participant: string) => disagreementAt(plan(), "a", participant) };
}

test("they agree when exactly those who perform the steps have R", () => {
  expect(planOf(["sales", "law"]).found()).toEqual({});
  expect(planOf(["sales", "law"]).at("sales")).toBeNull();
});

test("who performs a covered step has no R, or has R and performs none", () => {
  expect(planOf(["sales"]).found()).toEqual({ law: "noLetter" });
  expect(planOf(["sales", "law", "head"]).found()).toEqual({ head: "noStep" });
  expect(planOf(["head"]).found()).toEqual({ sales: "noLetter", law: "noLetter", head: "noStep" });
});

test("a row that covers nothing, or only steps in no lane, is not held against the map", () => {
  const nobody = { lane: null, x: 0, y: 0 };
  expect(planOf(["head"], { type: "step.move", moves: [{ id: "s1", place: nobody }, { id: "s2", place: nobody }] }).found()).toEqual({});
  expect(planOf(["head"], { type: "activity.set", id: "a", values: { steps: [] } }).found()).toEqual({});
});

test("the matrix is aligned by giving R to who performs, and taking it from who does not", () => {
  const { doc, found, at } = planOf(["sales", "head"]);
  applyCommands(doc, [alignMatrix("a", "law", at("law")!)]);
  expect(found()).toEqual({ head: "noStep" });
  applyCommands(doc, [alignMatrix("a", "head", at("head")!)]);
  expect(found()).toEqual({});
});

test("the map is aligned from either cell: the stray step goes to the lane of one who has R", () => {
  const { doc, plan, found, at } = planOf(["sales", "head"]);
  expect(at("law")).toMatchObject({ kind: "noLetter", steps: [{ id: "s2" }], lanes: ["sales", "head"] });
  expect(at("head")).toMatchObject({ kind: "noStep", steps: [{ id: "s2" }], lanes: ["head"] });
  applyCommands(doc, alignMap(plan(), at("head")!, "head"));
  expect(found()).toEqual({});
  expect(plan().steps.find(({ id }) => id === "s2")!.place).toMatchObject({ lane: "head", x: 228, y: 32 });
  expect(plan().lanes.map(({ participant }) => participant)).toContain("head");
});

test("no step is offered that would be taken from one who has R for it", () => {
  expect(planOf(["sales", "law", "head"]).at("head")).toMatchObject({ kind: "noStep", steps: [], lanes: [] });
});

test("a step that comes into a lane stands clear of what is there", () => {
  const { doc, plan, at } = planOf(["sales"], { type: "step.add", id: "there", map, kind: "task", place: { lane: "sales", x: 228, y: 32 } });
  applyCommands(doc, alignMap(plan(), at("law")!, "sales"));
  expect(plan().steps.find(({ id }) => id === "s2")!.place).toEqual({ lane: "sales", x: 228, y: 136 });
});
