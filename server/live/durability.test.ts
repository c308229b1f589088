import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createDb } from "#db/client.ts";
import { planUpdates } from "#db/schema/plans.ts";
import type { Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import { openAdmin, type Admin } from "#server/testing/database-trouble.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
let door: LiveServer;
let admin: Admin;
let workspace: { id: string; owner: Person };
let page: LiveClient;
beforeAll(async () => {
  app = await startTestApp();
  door = await openDoor(app);
  admin = await openAdmin(app);
});
afterAll(async () => {
  await admin.close();
  await app.stop();
  await door.close();
});
beforeEach(async () => {
  await admin.accept("plan_updates");
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "More leads" } }]);
  page = await door.join(workspace.owner, workspace.id);
});

const rename = (title: string): Command => ({ type: "goal.set", id: "g1", values: { title } });
/** How many of this page's own clocks the hub has called durable. */
const durable = (client: LiveClient) => Math.max(0, ...client.heard.flatMap((message) => (message.t === "durable" ? [Y.decodeStateVector(message.sv).get(client.doc.clientID) ?? 0] : [])));
const written = (client: LiveClient) => Y.getState(client.doc.store, client.doc.clientID);
const isSaved = (client: LiveClient) => durable(client) === written(client);
const storage = (client: LiveClient) => client.heard.flatMap((message) => (message.t === "storage" ? [message.state] : []));
/** What a hub that starts now would find. */
async function onDisk(id = workspace.id) {
  const doc = createDocument();
  await loadPlan(app.db, id, doc);
  return { titles: project(doc).goals.map(({ title }) => title), reach: (client: LiveClient) => Y.getState(doc.store, client.doc.clientID) };
}
const plenty = (): Command[] => Array.from({ length: 10 }, () => ({ type: "goal.add", id: newId(), values: { notes: "x".repeat(20_000) } }));

describe("a change is called durable", () => {
  it("not when it is applied and seen by others, but when its bytes are in the log", async () => {
    const witness = await door.join(workspace.owner, workspace.id);
    await admin.lock("plan_updates");
    page.apply(rename("Seen"));
    await witness.until(() => witness.plan.goals[0]?.title === "Seen");
    await expect.poll(() => admin.isAwaited("plan_updates")).toBe(true);
    await page.settled();
    expect(page.taken).toEqual([true, true]);
    expect(durable(page)).toBe(0);
    expect((await onDisk()).titles).toEqual(["More leads"]);
    await admin.unlock();
    await page.until(() => isSaved(page));
    expect((await onDisk()).titles).toEqual(["Seen"]);
    await Promise.all([page.leave(), witness.leave()]);
  });

  it("never further than the log reaches, whatever is written meanwhile", async () => {
    const checks: Promise<void>[] = [];
    page.ws.on("message", () => {
      const said = durable(page);
      if (said > 0) checks.push(onDisk().then(({ reach }) => expect(reach(page)).toBeGreaterThanOrEqual(said)));
    });
    const heard = () => page.heard.filter(({ t }) => t === "durable").length;
    for (let i = 0; heard() < 12; i++) {
      page.apply(rename(`Title ${i}`));
      await page.settled();
    }
    await page.until(() => isSaved(page));
    await Promise.all(checks);
    expect(checks.length).toBeGreaterThan(10);
    await page.leave();
  });
});

describe("when the database does not take what is written", () => {
  it("the bytes wait, the pages are told, and everything arrives in order when it does again", async () => {
    await admin.refuse("plan_updates");
    for (let i = 0; i < 20; i++) page.apply({ type: "text.edit", collection: "goals", id: "g1", field: "title", at: i, remove: 0, insert: String.fromCodePoint(97 + i) });
    await page.until(() => storage(page).includes("slow"));
    const late = await door.join(workspace.owner, workspace.id);
    await late.until(() => storage(late).includes("slow"));
    expect(late.plan.goals[0]!.title).toMatch(/^abcdefghijklmnopqrst/);
    expect(durable(page)).toBe(0);
    await admin.accept("plan_updates");
    await page.until(() => isSaved(page) && storage(page).at(-1) === "ok");
    expect((await onDisk()).titles).toEqual(["abcdefghijklmnopqrstMore leads"]);
    const rows = await app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id)).orderBy(planUpdates.seq);
    const clocks = rows.map(({ bytes }) => Y.parseUpdateMeta(bytes).to.get(page.doc.clientID) ?? 0);
    expect(clocks).toEqual([...clocks].sort((a, b) => a - b));
    await Promise.all([page.leave(), late.leave()]);
  });

  it("but hangs, the pages are told as well", async () => {
    await admin.lock("plan_updates");
    page.apply(rename("Waiting"));
    await page.until(() => storage(page).includes("slow"));
    await admin.unlock();
    await page.until(() => isSaved(page) && storage(page).at(-1) === "ok");
    await page.leave();
  });

  it("for its connections are cut again and again, nothing is lost", async () => {
    for (let round = 0; round < 6; round++) {
      page.apply(rename(`Round ${round}`));
      await admin.cutOff();
      page.apply(rename(`Round ${round}, after`));
    }
    await page.until(() => isSaved(page));
    expect((await onDisk()).titles).toEqual(["Round 5, after"]);
    await page.leave();
  });

  it("and the writer leaves, what they wrote stays until it is taken, and for who comes meanwhile", async () => {
    await admin.refuse("plan_updates");
    page.apply(rename("Left behind"));
    await page.until(() => storage(page).includes("slow"));
    await page.leave();
    expect((await app.hub.getPlan(workspace.id)).goals[0]!.title).toBe("Left behind");
    await admin.accept("plan_updates");
    await expect.poll(async () => (await onDisk()).titles).toEqual(["Left behind"]);
  });

  it("past the bound the plan is read-only, with the reason; everything taken before arrives, and what was refused is brought again", async () => {
    await page.leave();
    const hub = createOtherHub(app, { queueBound: { workspace: 500_000, all: 10_000_000 } });
    const narrow = await openDoor(app, hub);
    const join = (person: Person) => narrow.join(person, workspace.id);
    const [one, two] = [await join(workspace.owner), await join(await enter(app, workspace.id, "editor"))];
    await admin.refuse("plan_updates");
    while (!storage(one).includes("full")) {
      two.apply(...plenty());
      await Promise.all([one.settled(), two.settled()]);
    }
    const taken = (await hub.getPlan(workspace.id)).goals.length;
    one.apply(rename("One too many"));
    await one.settled();
    expect(one.taken.at(-1)).toBe(false);
    expect((await hub.getPlan(workspace.id)).goals.map(({ title }) => title)).not.toContain("One too many");
    const late = await join(workspace.owner);
    expect(late.heard[0]).toMatchObject({ t: "hello", readOnly: true });
    expect(storage(late)).toEqual(["full"]);
    await expect(hub.apply(workspace.id, { userId: workspace.owner.userId, memberId: workspace.owner.memberId }, [rename("By the API")])).rejects.toThrow("plan.full");

    await admin.accept("plan_updates");
    // Everyone comes back, is judged anew, and brings what was refused.
    for (const client of [one, two, late]) expect(await client.end()).toEqual({ code: 4408, reason: "outOfSync" });
    expect((await onDisk()).titles).toHaveLength(taken);
    const back = await join(workspace.owner);
    expect(back.heard[0]).toMatchObject({ t: "hello", readOnly: false });
    back.answer(Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(back.doc)));
    await expect.poll(async () => (await onDisk()).titles).toContain("One too many");
    await back.leave();
    await hub.close();
    await narrow.close();
  });
});

it("a workspace whose row was deleted keeps nobody else's writing from the disk", async () => {
  const doomed = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1" }]);
  const lost = await door.join(doomed.owner, doomed.id);
  await admin.query("delete from workspaces where id = $1", [doomed.id]);
  lost.apply(rename("To nowhere"));
  page.apply(rename("To the disk"));
  await page.until(() => isSaved(page));
  expect(await lost.end()).toEqual({ code: 4410, reason: "workspaceDeleted" });
  expect((await onDisk()).titles).toEqual(["To the disk"]);
  await page.leave();
});

it("a stop is bounded also when the database hangs; who was not told that it is saved brings it again", async () => {
  const db = createDb(app.databaseUrl);
  await page.leave();
  const first = createOtherHub(app, { db });
  const before = await openDoor(app, first);
  const client = await before.join(workspace.owner, workspace.id);
  await admin.lock("plan_updates");
  client.apply(rename("Not yet on disk"));
  await client.settled();
  const started = performance.now();
  await first.close();
  expect(performance.now() - started).toBeLessThan(2000);
  expect(client.closed).toEqual({ code: 4503, reason: "shuttingDown" });
  expect(isSaved(client)).toBe(false);
  // The connection that hung dies with the process.
  await admin.cutOff();
  await admin.unlock();
  await before.close();
  await expect.poll(() => app.db.$client.query("select 1").then(() => true, () => false)).toBe(true);

  const second = createOtherHub(app);
  const after = await openDoor(app, second);
  const back = await after.join(workspace.owner, workspace.id);
  expect(back.plan.goals[0]!.title).toBe("More leads");
  back.answer(Y.encodeStateAsUpdate(client.doc, Y.encodeStateVector(back.doc)));
  await back.settled();
  await expect.poll(async () => (await onDisk()).titles).toEqual(["Not yet on disk"]);
  await back.leave();
  await second.close();
  await after.close();
  await db.$client.end();
});
