import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { wordingOf } from "#model/walk.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
let workspace: string;
let owner: Visitor;
let reviewer: Visitor;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  const made = await createWorkspace(app.db);
  workspace = made.id;
  owner = await Visitor.signedIn(app, { id: made.owner.userId });
  reviewer = await Visitor.signedIn(app, { id: (await addMember(app.db, made, "reviewer")).userId });
  await owner.must("plan.apply", { workspace, commands: [{ type: "process.add", id: "p" }, { type: "step.add", id: "s", map: "p/as-is", kind: "task", place: { lane: null, x: 0, y: 0 }, values: { title: "Call back" } }] });
});

const wording = async () => wordingOf((await app.hub.getPlan(workspace)).steps.find(({ id }) => id === "s")!);
const answer = async (who: Visitor, said: "so" | "notSo" | null, words?: string) => who.mutate("walk.answer", { workspace, step: "s", answer: said, wording: words ?? (await wording()) });
const list = async (who: Visitor, map = "p/as-is") => (await who.query("walk.list", { workspace, map })).data;

it("keeps one answer of each person, the last one; the same answer twice is one, and null takes it back", async () => {
  await answer(owner, "so");
  await answer(owner, "so");
  await answer(reviewer, "so");
  await answer(reviewer, "notSo");
  const words = await wording();
  expect(await list(reviewer)).toEqual([{ step: "s", answer: "so", wording: words, mine: false }, { step: "s", answer: "notSo", wording: words, mine: true }]);
  expect(await list(reviewer, "p/to-be")).toEqual([]);
  expect(((await owner.query("activity.list", { workspace, thing: "step/s" })).data as { action: string }[]).map(({ action }) => action).filter((action) => action.startsWith("walk."))).toEqual(["walk.notSo", "walk.so", "walk.so"]);
  expect(app.heard.stale).toContainEqual({ workspaceId: workspace, queries: ["walk.list", "walk.confirmers", "activity.list", "findings.around"] });
  await answer(owner, null);
  expect(await list(owner)).toEqual([{ step: "s", answer: "notSo", wording: words, mine: false }]);
});

it("names who has confirmed a step, the first one first, and to which words; never who has not, nor who has left", async () => {
  const before = await wording();
  await answer(reviewer, "so");
  await owner.must("plan.apply", { workspace, commands: [{ type: "step.set", id: "s", values: { title: "Call back at once" } }] });
  await answer(owner, "so");
  const confirmers = async () => (await reviewer.query("walk.confirmers", { workspace, step: "s" })).data as { name: string; wording: string }[];
  expect((await confirmers()).map((one) => one.wording)).toEqual([before, await wording()]);
  await answer(owner, "notSo");
  expect(await confirmers()).toEqual([{ member: expect.any(String), name: expect.stringMatching(/./), wording: before, at: expect.any(String) }]);
  await reviewer.must("members.leave", { workspace });
  expect((await owner.query("walk.confirmers", { workspace, step: "s" })).data).toEqual([]);
});

it("takes no answer to what the step said before, and keeps those that were given to it as they were", async () => {
  const before = await wording();
  await answer(owner, "so");
  await owner.must("plan.apply", { workspace, commands: [{ type: "step.set", id: "s", values: { title: "Call back at once" } }] });
  expect((await answer(reviewer, "so", before)).problem).toBe("walk.stepChanged");
  expect(await list(reviewer)).toEqual([{ step: "s", answer: "so", wording: before, mine: false }]);
  expect((await answer(reviewer, null, before)).status, "there is always a way back").toBe(200);
  expect((await reviewer.mutate("walk.answer", { workspace, step: "nope", answer: "so", wording: before })).problem).toBe("step.notFound");
});
