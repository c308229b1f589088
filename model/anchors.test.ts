import { describe, expect, it, test } from "vitest";
import { anchorKey, type Anchor } from "#model/anchor-key.ts";
import { ANCHOR_KINDS, findThing, parseAnchor, parsePlaceKey, placeKey } from "#model/anchors.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";

const ANCHORS: readonly Anchor[] = [
  ...ANCHOR_KINDS.filter((kind) => kind !== "cell" && kind !== "point" && kind !== "finding").map((kind) => ({ kind, id: "x1" })),
  { kind: "cell", activity: "a1", participant: "p1" },
  { kind: "finding", finding: "RACI-NO-ACCOUNTABLE/activity/a1" },
  { kind: "finding", finding: "MAP-EMPTY-LANE/lane/m1/as-is/p1" },
  { kind: "point", map: "m1/to-be", x: -12, y: 40 },
];

describe("an anchor's key", () => {
  it.each(ANCHORS.map((anchor) => [anchorKey(anchor), anchor] as const))("%s reads back as what it was written from", (key, anchor) => {
    expect(parseAnchor(key)).toEqual(anchor);
  });

  it.each(["", "goal", "goal/", "goal/A", "goal/x/y", "nothing/x", "cell/a", "cell/a/b/c", "point/m/as-is/1", "point/m/later/1/2", "point/m/as-is/1.5/2", "step/x\n", "constructor/x", "finding/GOAL-COUNT", "finding/GOAL-COUNT/page/nowhere", "finding/x/step/s1"])("%j is none", (key) => {
    expect(parseAnchor(key)).toBeNull();
  });
});

test("a thing is found by its anchor with its names and where it is shown, and is gone with its record", () => {
  const doc = createDocument();
  const place = { lane: null, x: 0, y: 0 };
  applyCommands(doc, [
    { type: "goal.add", id: "g", values: { title: "Answer sooner" } }, { type: "question.add", id: "q", values: { title: "Who?" } }, { type: "system.add", id: "s", values: { title: "Mail" } },
    { type: "channel.add", id: "c", values: { title: "Phone" } }, { type: "participant.add", id: "p", values: { title: "Sales" } }, { type: "activity.add", id: "a", values: { title: "Budget" } },
    { type: "process.add", id: "m", values: { title: "From request to money" } },
    { type: "step.add", id: "one", map: "m/to-be", kind: "task", place, values: { title: "Call" } }, { type: "step.add", id: "two", map: "m/to-be", kind: "task", place },
    { type: "flow.connect", id: "f", from: "one", to: "two" },
  ]);
  const find = (key: string) => {
    const found = findThing(project(doc), parseAnchor(key)!);
    return found && [...found.names, placeKey(found.place)];
  };
  expect(["goal/g", "question/q", "system/s", "channel/c", "participant/p", "activity/a", "process/m", "step/one", "flow/f", "cell/a/p", "point/m/to-be/5/6"].map(find)).toEqual([
    ["Answer sooner", "goals"], ["Who?", "audit"], ["Mail", "audit"], ["Phone", "audit"], ["Sales", "team"], ["Budget", "matrix"], ["From request to money", "map/m/as-is"],
    ["Call", "map/m/to-be"], ["Call", "", "map/m/to-be"], ["Budget", "Sales", "matrix"], ["map/m/to-be"],
  ]);
  applyCommands(doc, [{ type: "participant.remove", ids: ["p"] }, { type: "step.remove", ids: ["two"] }, { type: "goal.remove", ids: ["g"] }]);
  expect(["goal/g", "cell/a/p", "flow/f", "point/n/as-is/0/0"].map(find)).toEqual([null, null, null, null]);
  expect(parsePlaceKey("map/m/to-be")).toEqual({ page: "map", map: "m/to-be" });
  expect(parsePlaceKey("audit")).toEqual({ page: "audit", map: null });
});
