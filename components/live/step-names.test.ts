import { expect, test } from "vitest";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { createLive } from "#components/live/live.ts";
import { keepName, readName } from "#components/live/step-names.ts";

test("a step's name is read as it was kept", () => {
  expect(readName(keepName("step.move"))).toEqual({ command: "step.move" });
  expect(readName(keepName("tidy"))).toEqual({ gesture: "tidy", count: 1 });
  expect(readName(keepName("paste", 5))).toEqual({ gesture: "paste", count: 5 });
});

test("undo and redo name the gesture that made the batch, else its first command", () => {
  const live = createLive({ workspace: "w", me: { memberId: "m", userId: "u", name: "Me", role: "owner" }, initial: project(createDocument()), url: () => "" });
  live.apply([{ type: "goal.add", id: "one" }]);
  live.apply([{ type: "goal.add", id: "two" }, { type: "goal.add", id: "three" }], { name: "paste", count: 2 });
  expect(live.history.state.get()).toEqual({ undo: "paste/2", redo: null });
  live.history.undo();
  expect(live.history.state.get()).toEqual({ undo: "goal.add", redo: "paste/2" });
  live.history.redo();
  expect(live.history.state.get()).toEqual({ undo: "paste/2", redo: null });
});
