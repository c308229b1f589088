import { describe, expect, it } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { healRemoval, undoHealing } from "#model/map/heal.ts";
import { project } from "#model/project.ts";
import { mapKey, type StepKind } from "#model/shape.ts";

const map = mapKey("pr", "as-is");
const KINDS: Readonly<Record<string, StepKind>> = { start: "start", end: "end", note: "note" };

/** A plan with these flows, each `from>to`, whose ids are `fromto`. */
function draw(...arrows: string[]) {
  const doc = createDocument();
  const ids = [...new Set(arrows.flatMap((arrow) => arrow.split(">")))];
  applyCommands(doc, [
    { type: "process.add", id: "pr" },
    ...ids.map((id): Command => ({ type: "step.add", id, map, kind: KINDS[id] ?? "task", place: { lane: null, x: 0, y: 0 } })),
    ...arrows.map((arrow): Command => {
      const [from, to] = arrow.split(">") as [string, string];
      return { type: "flow.connect", id: from + to, from, to, values: { title: `${from}-${to}`, bends: [{ x: 1, y: 2 }], toSide: "top" } };
    }),
  ]);
  return doc;
}

/** The flows, by label and ends, after `removed` has gone from a map of `arrows`. */
function heal(arrows: string, removed: string): string[] {
  const doc = draw(...arrows.split(" "));
  const { steps, flows } = project(doc);
  const ids = removed.split(" ");
  applyCommands(doc, [{ type: "step.remove", ids }, ...healRemoval(steps, flows, ids)]);
  return project(doc).flows.map(({ title, from, to }) => `${title}: ${from}>${to}`).sort();
}

describe("[M1] a removed step heals", () => {
  it.each([
    ["one in, one out: the flow that led into it leads on", "a>x x>b", "x", ["a-x: a>b"]],
    ["several in, one out: each leads on", "a>x b>x x>c", "x", ["a-x: a>c", "b-x: b>c"]],
    ["one in, several out: the cases keep their labels", "a>x x>b x>c", "x", ["x-b: a>b", "x-c: a>c"]],
    ["several in and out: nothing is guessed", "a>x b>x x>c x>d", "x", []],
    ["the last of a row: nothing to lead on to", "a>x", "x", []],
    ["several in a row: over all of them", "a>x x>y y>b", "x y", ["a-x: a>b"]],
    ["a whole branching: over all of it", "a>x x>y x>z y>w z>w w>b", "x y z w", ["a-x: a>b"]],
    ["two apart from each other: each for itself", "a>x x>b b>y y>c", "x y", ["a-x: a>b", "b-y: b>c"]],
    ["already joined: not doubled", "a>x x>b a>b", "x", ["a-b: a>b"]],
    ["two ways through the gap from one step: one flow", "a>x a>y x>z y>z z>b", "x y z", ["a-x: a>b"]],
    ["a loop back is not joined to itself", "a>x x>b x>a", "x", ["x-b: a>b"]],
    ["a note is no step of the work", "a>x x>note x>b note>x", "x", ["a-x: a>b"]],
    ["with a note goes its line alone", "a>note a>b", "note", ["a-b: a>b"]],
    ["steps removed on the same way but not joined through each other", "a>x y>x y>b", "x y", []],
  ])("%s", (_name, arrows, removed, expected) => {
    expect(heal(arrows, removed)).toEqual(expected);
  });

  it("[D3] not into a start nor out of an end, whatever the map holds", () => {
    const steps = [{ id: "end", kind: "end" as const }, { id: "x", kind: "task" as const }, { id: "b", kind: "task" as const }];
    expect(healRemoval(steps, [{ id: "1", from: "end", to: "x" }, { id: "2", from: "x", to: "b" }], ["x"])).toEqual([]);
  });
});

describe("[M1] a healing is taken back", () => {
  const remove = (doc: ReturnType<typeof draw>) => {
    const before = project(doc);
    const healing = healRemoval(before.steps, before.flows, ["x"]);
    applyCommands(doc, [{ type: "step.remove", ids: ["x"] }, ...healing]);
    return { before, restore: () => applyCommands(doc, [{ type: "step.restore", ids: ["x"] }, ...undoHealing(healing, before.flows, project(doc).flows)]) };
  };

  it("[D9] with the step comes back every flow as it was, bends and sides too", () => {
    const doc = draw("a>x", "x>b", "x>c");
    const { before, restore } = remove(doc);
    expect(project(doc).flows).not.toEqual(before.flows);
    restore();
    expect(project(doc)).toEqual(before);
  });

  it("a flow that was led elsewhere since stays there", () => {
    const doc = draw("a>x", "x>b", "b>c");
    const { restore } = remove(doc);
    applyCommands(doc, [{ type: "flow.reconnect", id: "ax", to: "c" }]);
    restore();
    expect(project(doc).flows.map(({ id, from, to }) => `${id} ${from}>${to}`).sort()).toEqual(["ax a>c", "bc b>c", "xb x>b"]);
  });

  it("a flow that was removed since stays removed", () => {
    const doc = draw("a>x", "x>b");
    const { restore } = remove(doc);
    applyCommands(doc, [{ type: "flow.remove", ids: ["ax"] }]);
    restore();
    expect(project(doc).flows.map(({ id }) => id)).toEqual(["xb"]);
  });
});
