import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { users } from "#db/schema/accounts.ts";
import { activity } from "#db/schema/plans.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

let app: TestApp;
let workspace: Awaited<ReturnType<typeof createWorkspace>>;
let editor: { id: string; userId: string };
let browser: Visitor;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  workspace = await createWorkspace(app.db);
  editor = await addMember(app.db, workspace, "editor");
  browser = await Visitor.signedIn(app, { id: workspace.owner.userId });
});

const write = (...rows: { actor?: string; action: string; things?: string[]; place?: string }[]) =>
  app.db.insert(activity).values(rows.map(({ actor = workspace.owner.id, action, ...row }) => ({ workspaceId: workspace.id, actor, action, params: {}, ...row })));
const list = async (input: object = {}) => (await browser.query("activity.list", { workspace: workspace.id, ...input })).data as { id: number; action: string; actorName: string | null; whom: string | null; things: string[] }[];
const actions = async (input: object = {}) => (await list(input)).map(({ action }) => action);

describe("what happened", () => {
  it("is found by who did it, by the page or map that shows it, by kind, and by each thing that it is of", async () => {
    await write(
      { action: "plan.added", things: ["goal/g"], place: "goals" }, { actor: editor.id, action: "plan.moved", things: ["step/s", "participant/p"], place: "map/sales/as-is" },
      { action: "plan.letters", things: ["cell/a/p", "activity/a", "participant/p"], place: "matrix" }, { action: "thread.created", things: ["step/s"], place: "map/sales/to-be" }, { action: "member.joined" }, { action: "goals.changed" },
    );
    expect(await actions()).toEqual(["goals.changed", "member.joined", "thread.created", "plan.letters", "plan.moved", "plan.added"]);
    expect(await actions({ actor: editor.id })).toEqual(["plan.moved"]);
    expect(await actions({ place: "map/sales/as-is" })).toEqual(["plan.moved"]);
    expect(await actions({ place: "map" })).toEqual(["thread.created", "plan.moved"]);
    expect(await actions({ kind: "step" })).toEqual(["thread.created", "plan.moved"]);
    expect(await actions({ kind: "activity" })).toEqual(["plan.letters"]);
    expect(await actions({ kind: "discussion" })).toEqual(["thread.created"]);
    expect(await actions({ kind: "access" })).toEqual(["member.joined"]);
    expect(await actions({ thing: "participant/p" })).toEqual(["plan.letters", "plan.moved"]);
    expect(await actions({ thing: "step/s", actor: editor.id })).toEqual(["plan.moved"]);
    expect(await actions({ thing: "step/%" })).toEqual([]);
  });

  it("comes fifty at a time, none twice and none missed", async () => {
    await write(...Array.from({ length: 120 }, () => ({ action: "plan.set", things: ["goal/g"], place: "goals" })));
    const seen: number[] = [];
    for (let cursor: number | undefined; ;) {
      const page = await list({ thing: "goal/g", ...(cursor !== undefined && { cursor }) });
      seen.push(...page.map(({ id }) => id));
      if (page.length < 50) break;
      cursor = page.at(-1)!.id;
    }
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  it("elsewhere is not told, whatever is asked for", async () => {
    const other = await createWorkspace(app.db);
    await app.db.insert(activity).values({ workspaceId: other.id, actor: other.owner.id, action: "plan.added", params: {}, things: ["goal/g"], place: "goals" });
    for (const input of [{}, { thing: "goal/g" }, { actor: other.owner.id }, { place: "goals" }, { kind: "goal" }]) expect(await list(input)).toEqual([]);
  });

  it("keeps the names of those who left or were removed, of what they did and of what was done to them; as they are called now while they are there", async () => {
    const [anna, boris] = [await addMember(app.db, workspace, "editor", await createUser(app.db, { name: "Anna" })), await addMember(app.db, workspace, "reviewer", await createUser(app.db, { name: "Boris" }))];
    await write({ actor: anna.id, action: "plan.added" }, { actor: boris.id, action: "walk.so" });
    await browser.must("members.setRole", { workspace: workspace.id, member: boris.id, role: "editor" });
    await app.db.update(users).set({ name: "Anna Ivanova" }).where(eq(users.id, anna.userId));
    const told = async () => (await list()).map(({ action, actorName, whom }) => [action, actorName, whom]);
    const name = (await told())[0]![1];
    expect(await told()).toEqual([["member.roleChanged", name, "Boris"], ["walk.so", "Boris", null], ["plan.added", "Anna Ivanova", null]]);
    await (await Visitor.signedIn(app, { id: anna.userId })).must("members.leave", { workspace: workspace.id });
    await browser.must("members.remove", { workspace: workspace.id, member: boris.id });
    expect(await told()).toEqual([["member.removed", name, "Boris"], ["member.left", "Anna Ivanova", "Anna Ivanova"], ["member.roleChanged", name, "Boris"], ["walk.so", "Boris", null], ["plan.added", "Anna Ivanova", null]]);
    // What another workspace tells of a member of that id is not believed.
    const other = await createWorkspace(app.db);
    await app.db.insert(activity).values([{ workspaceId: other.id, actor: other.owner.id, action: "member.left", params: { member: "gone", name: "Mallory" }, things: ["member/gone"] }, { workspaceId: workspace.id, actor: "gone", action: "plan.added", params: {} }]);
    expect((await told())[0]).toEqual(["plan.added", null, null]);
  });

  it("in a thread says what it is about, and where", async () => {
    await browser.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.add", id: "g", values: { title: "Answer faster" } }] });
    await browser.must("threads.create", { workspace: workspace.id, thread: "t1", comment: "c1", anchor: "goal/g", body: "Why?" });
    await browser.must("threads.resolve", { workspace: workspace.id, thread: "t1", resolved: true });
    expect(await list({ kind: "discussion" })).toMatchObject([
      { action: "thread.resolved", actorName: expect.any(String), things: ["goal/g"], place: "goals", params: { thread: "t1", name: "Answer faster" } }, { action: "thread.created" },
    ]);
  });
});
