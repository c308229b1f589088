import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkInsOf, readProgress } from "#model/goal-progress.ts";
import { project } from "#model/project.ts";
import { createProjector } from "#model/projector.ts";
import type { CheckIn } from "#model/shape.ts";

const noted = (value: number, at = "2031-01-10", id = "c"): CheckIn => ({ id, goal: "g", at, value, note: "" });
const stateOf = (baseline: number | null, target: number | null, value: number) => {
  const progress = readProgress({ baseline, target }, [noted(value)]);
  return [progress?.state, progress?.share];
};

test("progress is the part of the way, whichever way the goal goes", () => {
  expect(stateOf(40, 20, 30)).toEqual(["onTheWay", 0.5]);
  expect(stateOf(20, 40, 30)).toEqual(["onTheWay", 0.5]);
  expect(stateOf(-10, 10, 5)).toEqual(["onTheWay", 0.75]);
  expect(stateOf(40, 20, 18)).toEqual(["reached", 1.1]);
  expect(stateOf(20, 40, 40)).toEqual(["reached", 1]);
});

test("worse than at the start is said so, and no change is none", () => {
  expect(stateOf(40, 20, 50)).toEqual(["away", -0.5]);
  expect(stateOf(20, 40, 15)).toEqual(["away", -0.25]);
  expect(stateOf(40, 20, 40)).toEqual(["same", 0]);
});

test("without a way to measure there is a value and no progress", () => {
  for (const [baseline, target] of [[null, 5], [5, null], [null, null]] as const) expect(stateOf(baseline, target, 3)).toEqual([null, null]);
  expect(stateOf(5, 5, 5)).toEqual(["reached", null]);
  expect(stateOf(5, 5, 6)).toEqual([null, null]);
  expect(readProgress({ baseline: 1, target: 2 }, [])).toBeNull();
});

test("check-ins come by their days, those of one day in one order", () => {
  const all = [noted(1, "2031-02-01", "b"), noted(2, "2031-01-01", "z"), { ...noted(3), goal: "other" }, noted(4, "2031-02-01", "a")];
  expect(checkInsOf(all, "g").map(({ value }) => value)).toEqual([2, 4, 1]);
});

test("[G1] a check-in goes and comes back with its goal, and one that says nothing is not there", () => {
  const doc = createDocument();
  const projector = createProjector(doc);
  applyCommands(doc, [
    { type: "goal.add", id: "g" }, { type: "goal.add", id: "h" },
    { type: "checkIn.add", id: "c", goal: "g", at: "2031-01-10", value: -3, values: { note: "Fewer" } },
    { type: "checkIn.add", id: "d", goal: "h", at: "2031-01-10", value: 1 },
  ]);
  const shown = () => {
    expect(project(doc).checkIns).toEqual(projector.plan().checkIns);
    return projector.plan().checkIns;
  };
  expect(shown()).toEqual([{ id: "c", goal: "g", at: "2031-01-10", value: -3, note: "Fewer" }, { id: "d", goal: "h", at: "2031-01-10", value: 1, note: "" }]);
  applyCommands(doc, [{ type: "goal.remove", ids: ["g"] }]);
  expect(shown().map(({ id }) => id)).toEqual(["d"]);
  applyCommands(doc, [{ type: "goal.restore", ids: ["g"] }]);
  expect(shown().map(({ id }) => id)).toEqual(["c", "d"]);

  const entry = (doc.getMap("checkIns").get("c") as { set(key: string, value: unknown): void });
  entry.set("at", "some day");
  expect(shown().map(({ id }) => id)).toEqual(["d"]);
  applyCommands(doc, [{ type: "checkIn.set", id: "c", values: { at: "2031-03-01", value: 7 } }]);
  expect(shown()[0]).toMatchObject({ id: "c", at: "2031-03-01", value: 7 });
  applyCommands(doc, [{ type: "checkIn.remove", ids: ["c"] }]);
  expect(shown().map(({ id }) => id)).toEqual(["d"]);
});

test("[D6] a check-in of a goal that is not there cannot be made", () => {
  const doc = createDocument();
  expect(() => applyCommands(doc, [{ type: "checkIn.add", id: "c", goal: "g", at: "2031-01-10", value: 3 }])).toThrow("goal.notFound");
});
