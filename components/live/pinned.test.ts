import * as Y from "yjs";
import { expect, it, vi } from "vitest";
import { createLive } from "#components/live/live.ts";
import { createPinned } from "#components/live/pinned.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";

function createBoth() {
  const document = createDocument();
  applyCommands(document, [{ type: "goal.add", id: "g1", values: { title: "As it was" } }]);
  const current = createLive({ workspace: "w1", me: { memberId: "m1", userId: "u1", name: "Anna", role: "owner" }, initial: project(createDocument()), url: () => "ws://nowhere" });
  current.ready.set(true);
  return { current, pinned: createPinned(current, "/w/w1/versions/v1", Y.encodeStateAsUpdate(document)), document };
}

it("shows the version's plan, at the version's addresses, while the live one goes on", () => {
  const { current, pinned, document } = createBoth();
  const before = pinned.plan.get();
  expect(before).toEqual(project(document));
  current.apply([{ type: "goal.add", id: "g2", values: { title: "Since" } }]);
  expect(pinned.plan.get()).toBe(before);
  expect([pinned.home, current.home, pinned.workspace]).toEqual(["/w/w1/versions/v1", "/w/w1", "w1"]);
});

it("can be commented on, by whoever may, and not changed by anyone", () => {
  const { pinned } = createBoth();
  expect([pinned.may("plan.edit"), pinned.may("comment.write"), pinned.may("review.ask")]).toEqual([false, true, true]);
  expect(() => pinned.apply([{ type: "goal.add", id: "g3" }])).toThrow();
});

it("while it is read, the live plan is not edited behind it", () => {
  const { current } = createBoth();
  const heard = vi.fn();
  current.onMayChange(heard);
  expect(current.may("plan.edit")).toBe(true);
  current.reading.set("v1");
  expect([current.may("plan.edit"), heard.mock.calls.length]).toEqual([false, 1]);
  current.reading.set(null);
  expect(current.may("plan.edit")).toBe(true);
});
