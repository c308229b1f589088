import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { activity, planUpdates } from "#db/schema/plans.ts";
import { touch } from "#model/document.ts";
import type { Here } from "#model/live-messages.ts";
import { openAdmin, type Admin } from "#server/testing/database-trouble.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";
import type { Hub } from "#server/live/hub-type.ts";

let app: TestApp;
let admin: Admin;
let hub: Hub;
let door: LiveServer;
let workspace: { id: string; owner: Person };
beforeAll(async () => {
  app = await startTestApp();
  admin = await openAdmin(app);
});
afterAll(async () => {
  await admin.close();
  await app.stop();
});
beforeEach(async () => {
  hub = createOtherHub(app);
  door = await openDoor(app, hub);
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }, { type: "participant.add", id: "p1" }, { type: "activity.add", id: "a1" }]);
  return async () => {
    await hub.close();
    await door.close();
  };
});

const frames = (client: LiveClient) => client.heard.filter((message): message is Here => message.t === "here");
const hello = (client: LiveClient) => client.heard.find((message) => message.t === "hello")!;

describe("activity", () => {
  it("is what the hub saw, by whom the connection belongs to, whatever the change says of itself", async () => {
    const editor = await enter(app, workspace.id, "editor");
    const viewer = await enter(app, workspace.id, "viewer");
    const [mine, theirs, reading] = await Promise.all([door.join(workspace.owner, workspace.id), door.join(editor, workspace.id), door.join(viewer, workspace.id)]);
    mine.apply({ type: "goal.set", id: "g1", values: { title: "Second" } });
    mine.apply({ type: "goal.set", id: "g1", values: { title: "Third" } });
    touch(mine.doc);
    theirs.apply({ type: "assignment.set", activity: "a1", participant: "p1", letter: "R", on: true });
    // One transaction in two collections; and the name of someone else in the data.
    theirs.apply({ type: "participant.set", id: "p1", values: { title: "Lawyer", member: workspace.owner.memberId } }, { type: "activity.set", id: "a1", values: { title: "Contracts" } });
    reading.apply({ type: "goal.set", id: "g1", values: { title: "Refused" } });
    await Promise.all([mine, theirs, reading].map((client) => client.settled()));
    await hub.apply(workspace.id, { userId: editor.userId, memberId: editor.memberId }, [{ type: "goal.add", id: "g2" }]);
    await hub.close();

    const rows = await app.db.select().from(activity).where(eq(activity.workspaceId, workspace.id));
    const seen = rows.map(({ actor, action, params }) => [actor === workspace.owner.memberId ? "owner" : actor === editor.memberId ? "editor" : actor, action, params.kind, params.name, params.letters ?? params.from ?? params.member].filter(Boolean).join(" "));
    expect(seen.sort()).toEqual([
      "editor plan.added goal", "editor plan.letters activity Contracts R", `editor plan.memberLinked participant Lawyer ${workspace.owner.memberId}`,
      "editor plan.renamed activity Contracts", "editor plan.renamed participant Lawyer", "owner plan.renamed goal Third First",
    ]);
    const log = await app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id));
    expect(new Set(log.map(({ actor }) => actor))).toEqual(new Set([workspace.owner.memberId, editor.memberId]));
  });
});

describe("a change by the API", () => {
  it("is in open browsers at once, before it is on disk; the call ends when it is", async () => {
    const page = await door.join(workspace.owner, workspace.id);
    await admin.lock("plan_updates");
    let isDone = false;
    const call = hub.apply(workspace.id, workspace.owner, [{ type: "goal.set", id: "g1", values: { title: "By the API" } }]).then(() => (isDone = true));
    await page.until(() => page.plan.goals[0]?.title === "By the API");
    await expect.poll(() => admin.isAwaited("plan_updates")).toBe(true);
    expect(isDone).toBe(false);
    await admin.unlock();
    await call;
    expect(await app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id))).toMatchObject([{ actor: workspace.owner.memberId }]);
    await page.leave();
  });

  it("meets what is typed at that moment; nothing of either is lost", async () => {
    const page = await door.join(workspace.owner, workspace.id);
    const calls = [];
    for (let i = 0; i < 20; i++) {
      page.apply({ type: "text.edit", collection: "goals", id: "g1", field: "title", at: 0, remove: 0, insert: "x" });
      calls.push(hub.apply(workspace.id, workspace.owner, [{ type: "text.edit", collection: "goals", id: "g1", field: "title", at: 0, remove: 0, insert: "y" }]));
    }
    await Promise.all([...calls, page.settled()]);
    await page.until(() => page.plan.goals[0]!.title.length === 45);
    expect((await hub.getPlan(workspace.id)).goals[0]!.title).toBe(page.plan.goals[0]!.title);
    await page.leave();
  });

  it("is refused whole where one command cannot be applied, also next to an open page", async () => {
    const page = await door.join(workspace.owner, workspace.id);
    const call = hub.apply(workspace.id, workspace.owner, [{ type: "goal.set", id: "g1", values: { title: "Half" } }, { type: "goal.set", id: "nope", values: {} }]);
    await expect(call).rejects.toMatchObject({ code: "goal.notFound" });
    await page.settled();
    expect(page.plan.goals[0]!.title).toBe("First");
    await page.leave();
  });

  it("comes through tRPC too, and the plan read there is the live one", async () => {
    const page = await (await openDoor(app)).join(workspace.owner, workspace.id);
    const browser = await Visitor.signedIn(app, { id: workspace.owner.userId });
    await browser.must("plan.apply", { workspace: workspace.id, commands: [{ type: "goal.set", id: "g1", values: { title: "By a script" } }] });
    await page.until(() => page.plan.goals[0]?.title === "By a script");
    page.apply({ type: "goal.set", id: "g1", values: { title: "By hand" } });
    await page.settled();
    expect((await browser.query("plan.get", { workspace: workspace.id })).data).toMatchObject({ goals: [{ title: "By hand" }] });
    await page.leave();
  });
});

describe("presence", () => {
  it("is not sent while one is alone; who comes is told at once where everyone is, and by whom it is", async () => {
    const editor = await enter(app, workspace.id, "editor");
    const first = await door.join(workspace.owner, workspace.id);
    for (let i = 0; i < 10; i++) first.say({ t: "presence", patch: { page: `goals ${i}` } });
    await first.settled();
    expect(frames(first)).toEqual([]);
    const second = await door.join(editor, workspace.id);
    await second.until(() => frames(second).length > 0);
    expect(frames(second)[0]).toMatchObject({ states: { [hello(first).connection]: { page: "goals 9" } } });
    expect(frames(second)[0]!.people.map(({ memberId, role }) => [memberId, role])).toEqual([[workspace.owner.memberId, "owner"], [editor.memberId, "editor"]]);
    await first.until(() => frames(first).length > 0);
    expect(frames(first)[0]!.people.map(({ memberId }) => memberId)).toContain(editor.memberId);
    await second.leave();
    await first.until(() => frames(first).at(-1)!.gone.includes(hello(second).connection));
    const told = frames(first).length;
    first.say({ t: "presence", patch: { page: "alone again" } });
    await first.settled();
    expect(frames(first)).toHaveLength(told);
    await first.leave();
  });

  it("reaches everyone as the same frames, far fewer than was sent, the newest last", async () => {
    const everyone = await Promise.all(Array.from({ length: 6 }, async () => door.join(await enter(app, workspace.id, "editor"), workspace.id)));
    const watcher = await door.join(workspace.owner, workspace.id);
    watcher.say({ t: "presence", patch: { page: "map" } });
    for (const client of everyone) client.say({ t: "presence", patch: { page: "map" } });
    await Promise.all([...everyone, watcher].map((client) => client.until(() => Object.values(client.shown).filter(({ page }) => page === "map").length === 7)));
    const before = frames(watcher).length;
    for (let i = 0; i < 30; i++) for (const client of everyone) client.say({ t: "presence", patch: { page: "map", cursor: { x: i, y: 0 } } });
    const last = (client: LiveClient) => Object.values(client.shown).filter(({ cursor }) => cursor?.x === 29).length;
    await Promise.all([...everyone, watcher].map((client) => client.until(() => last(client) === 6)));
    // 180 messages; a frame is a tick of 50 ms.
    expect(frames(watcher).length - before).toBeLessThan(40);
    const tail = (client: LiveClient) => JSON.stringify(frames(client).at(-1));
    expect(new Set(everyone.map(tail))).toEqual(new Set([tail(watcher)]));
    await Promise.all([...everyone, watcher].map((client) => client.leave()));
  });
});
