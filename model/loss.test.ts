import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument, findEntry, markedBy } from "#model/document.ts";
import { findLaneLoss, findLoss } from "#model/loss.ts";
import { healRemoval } from "#model/map/heal.ts";
import { project } from "#model/project.ts";

/** A process whose steps a → b → c stand in the lane of `dept`. */
function open() {
  const doc = createDocument();
  const place = { lane: "dept", x: 100, y: 32 };
  applyCommands(doc, [
    { type: "process.add", id: "proc", values: { title: "Sales" } },
    { type: "participant.add", id: "dept", values: { title: "Sales department" } },
    { type: "participant.add", id: "other", values: { title: "Service" } },
    { type: "lane.add", map: "proc/as-is", participant: "other" },
    { type: "lane.add", map: "proc/as-is", participant: "dept" },
    ...["a", "b", "c"].map((id): Command => ({ type: "step.add", id, map: "proc/as-is", kind: "task", place, values: { title: id.toUpperCase() } })),
    { type: "flow.connect", id: "ab", from: "a", to: "b", values: { title: "yes" } },
    { type: "flow.connect", id: "bc", from: "b", to: "c" },
  ]);
  const plan = () => project(doc);
  const change = (commands: readonly Command[]) => {
    const before = plan();
    applyCommands(doc, commands);
    return { before, after: plan() };
  };
  return { doc, plan, change };
}
const healed = (plan: ReturnType<typeof project>, step: string): Command[] => [{ type: "step.remove", ids: [step] }, ...healRemoval(plan.steps, plan.flows, [step])];
const flowsOf = (plan: ReturnType<typeof project>) => plan.flows.map(({ id, from, to }) => `${id} ${from}-${to}`).sort();

test("a step that was deleted comes back, and the flow that had been led past it leads through it again", () => {
  const { doc, plan, change } = open();
  const flows = flowsOf(plan());
  const { before, after } = change(healed(plan(), "b"));
  expect(flowsOf(after)).toEqual(["ab a-c"]);
  const loss = findLoss(before, after, "steps", "b")!;
  expect(loss).toMatchObject({ of: "steps", id: "b", title: "B" });
  applyCommands(doc, loss.back(plan()));
  expect(flowsOf(plan())).toEqual(flows);
});

test("what somebody has led elsewhere since stays there", () => {
  const { doc, plan, change } = open();
  const { before, after } = change(healed(plan(), "b"));
  applyCommands(doc, [{ type: "step.add", id: "d", map: "proc/as-is", kind: "task", place: { lane: null, x: 0, y: 0 } }, { type: "flow.reconnect", id: "ab", to: "d" }]);
  applyCommands(doc, findLoss(before, after, "steps", "b")!.back(plan()));
  expect(flowsOf(plan())).toEqual(["ab a-d", "bc b-c"]);
});

test("a flow goes with the step at its end, and comes back with it", () => {
  const { doc, plan, change } = open();
  const { before, after } = change([{ type: "step.remove", ids: ["c"] }]);
  const loss = findLoss(before, after, "flows", "bc")!;
  expect(loss).toMatchObject({ of: "steps", id: "c" });
  applyCommands(doc, loss.back(plan()));
  expect(flowsOf(plan())).toEqual(["ab a-b", "bc b-c"]);
});

test("a flow deleted by itself is called by its label, else by its ends", () => {
  const { plan, change } = open();
  const { before, after } = change([{ type: "flow.remove", ids: ["ab", "bc"] }]);
  expect(findLoss(before, after, "flows", "ab")).toMatchObject({ of: "flows", title: "yes", ends: null });
  expect(findLoss(before, after, "flows", "bc")).toMatchObject({ of: "flows", title: "", ends: ["B", "C"] });
  expect(findLoss(before, plan(), "steps", "a")).toBeNull();
});

test("a step goes with its process", () => {
  const { doc, plan, change } = open();
  const { before, after } = change([{ type: "process.remove", ids: ["proc"] }]);
  const loss = findLoss(before, after, "steps", "a")!;
  expect(loss).toMatchObject({ of: "processes", title: "Sales" });
  applyCommands(doc, loss.back(plan()));
  expect(plan()).toEqual(before);
});

test("a lane that was taken off comes back in its place with its steps", () => {
  const { doc, plan, change } = open();
  const { before, after } = change([{ type: "lane.remove", map: "proc/as-is", participant: "dept" }]);
  expect(findLoss(before, after, "participants", "dept")).toBeNull();
  const loss = findLaneLoss(before, after, "dept")!;
  expect(loss).toMatchObject({ of: "lanes", title: "Sales department" });
  applyCommands(doc, loss.back(plan()));
  expect(plan()).toEqual(before);
});

test("the mark of a removal says which client wrote it", () => {
  const { doc, change } = open();
  expect(markedBy(findEntry(doc, "steps", "a")!)).toBeNull();
  change([{ type: "step.remove", ids: ["a"] }]);
  expect(markedBy(findEntry(doc, "steps", "a")!)).toBe(doc.clientID);
});
