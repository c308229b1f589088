import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createDb, type Db } from "#db/client.ts";
import { planStates, planUpdates } from "#db/schema/plans.ts";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { SHAPE } from "#model/shape.ts";
import { compactPlan, loadPlan, readPlan } from "#server/live/plan-store.ts";
import { openAdmin, type Admin } from "#server/testing/database-trouble.ts";
import { createLiveWorkspace, createOtherHub, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
let admin: Admin;
let door: LiveServer;
/** Another instance's connections. */
let other: Db;
let workspace: { id: string; owner: Person };
beforeAll(async () => {
  app = await startTestApp();
  admin = await openAdmin(app);
  door = await openDoor(app);
  other = createDb(app.databaseUrl);
});
afterAll(async () => {
  await other.$client.end();
  await admin.close();
  await app.stop();
  await door.close();
});
beforeEach(async () => {
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
});

const rename = (title: string): Command => ({ type: "goal.set", id: "g1", values: { title } });
/** Into the log as a hub would, but with no document left open whose hub folds it a moment later. */
async function write(...commands: Command[]): Promise<void> {
  const doc = createDocument();
  await loadPlan(app.db, workspace.id, doc);
  const before = Y.encodeStateVector(doc);
  applyCommands(doc, commands);
  await app.db.insert(planUpdates).values({ workspaceId: workspace.id, bytes: Y.encodeStateAsUpdate(doc, before), actor: null });
}
const apply = (...commands: Command[]) => app.hub.apply(workspace.id, workspace.owner, commands);
const tail = () => app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id));
const folded = async () => (await app.db.select().from(planStates).where(eq(planStates.workspaceId, workspace.id)))[0]!;
async function loaded(db: Parameters<typeof loadPlan>[0] = app.db) {
  const doc = createDocument();
  await loadPlan(db, workspace.id, doc);
  return project(doc);
}

describe("compacting a plan", () => {
  it("a plan folded before one of its collections was added is read whole", async () => {
    await write(rename("Second"));
    await compactPlan(app.db, workspace.id);
    const { integrations: _, ...before } = (await folded()).content;
    await app.db.update(planStates).set({ content: before as typeof before & { integrations: [] } }).where(eq(planStates.workspaceId, workspace.id));
    expect(await readPlan(app.db, workspace.id)).toEqual(await loaded());
  });

  it("folds the log into the state, its plan and how far it reaches; a plan loads from the state and the tail", async () => {
    await write(rename("Second"));
    await write({ type: "goal.add", id: "g2", values: { title: "Folded too" } });
    const last = (await tail()).at(-1)!.seq;
    expect(await compactPlan(app.db, workspace.id)).toBe(2);
    expect(await tail()).toEqual([]);
    const state = await folded();
    expect(state).toMatchObject({ upto: last, shape: SHAPE });
    expect(state.content).toEqual(await loaded());
    expect(state.content.goals.map(({ title }) => title)).toEqual(["Second", "Folded too"]);

    await write(rename("In the tail"));
    expect(await tail()).toHaveLength(1);
    // Another instance, which has nothing in memory.
    const hub = createOtherHub(app);
    const elsewhere = await openDoor(app, hub);
    const page = await elsewhere.join(workspace.owner, workspace.id);
    expect(page.plan.goals.map(({ title }) => title)).toEqual(["In the tail", "Folded too"]);
    expect(await readPlan(app.db, workspace.id)).toEqual(page.plan);
    await page.leave();
    await hub.close();
    await elsewhere.close();
  });

  it("of a plan without a tail does nothing", async () => {
    const before = await folded();
    expect(await compactPlan(app.db, workspace.id)).toBe(0);
    expect(await folded()).toEqual(before);
  });

  it("is one instance's at a time", async () => {
    await write(rename("Second"));
    await app.db.transaction(async (tx) => {
      expect(await compactPlan(tx, workspace.id)).toBe(1);
      expect(await compactPlan(other, workspace.id)).toBe(0);
    });
    expect((await loaded()).goals[0]!.title).toBe("Second");
  });

  it("by two instances at once, while both are written to, folds every row once and loses none", async () => {
    const hub = createOtherHub(app, { db: other });
    const titles: string[] = [];
    let folds = 0;
    for (let round = 0; round < 8; round++) {
      const add = (at: typeof hub) => {
        const title = newId();
        titles.push(title);
        return at.apply(workspace.id, workspace.owner, [{ type: "goal.add", id: newId(), values: { title } }]);
      };
      const [, , , one, two] = await Promise.all([add(app.hub), add(hub), add(app.hub), compactPlan(app.db, workspace.id), compactPlan(other, workspace.id)]);
      folds += one + two;
      expect((await loaded()).goals.map(({ title }) => title).filter((title) => titles.includes(title)).sort()).toEqual([...titles].sort());
    }
    expect(folds + (await tail()).length).toBe(24);
    await hub.close();
  });

  it("that fails half-way leaves everything as it was", async () => {
    await write(rename("Second"));
    const before = { state: await folded(), tail: await tail() };
    await admin.refuse("plan_updates", "delete");
    await expect(compactPlan(app.db, workspace.id)).rejects.toThrow();
    await admin.accept("plan_updates");
    expect({ state: await folded(), tail: await tail() }).toEqual(before);
    expect(await compactPlan(app.db, workspace.id)).toBe(1);
  });

  for (const table of ["plan_updates", "plan_states"]) {
    it(`while a plan is loaded, between its two reads (${table} comes late), leaves the load whole`, async () => {
      await write(rename("Second"));
      let load: Promise<Awaited<ReturnType<typeof loaded>>> | null = null;
      await other.transaction(async (tx) => {
        await tx.execute(`lock table ${table} in access exclusive mode`);
        load = loaded();
        await expect.poll(() => admin.isAwaited(table)).toBe(true);
        expect(await compactPlan(tx, workspace.id)).toBe(1);
      });
      expect((await load!).goals[0]!.title).toBe("Second");
    });
  }
});

describe("the hub compacts", () => {
  it("a plan whose log has grown, while it is open", async () => {
    const hub = createOtherHub(app, { foldAfter: { rows: 500, ms: 0 } });
    const other = await openDoor(app, hub);
    const page = await other.join(workspace.owner, workspace.id);
    const more = await other.join(workspace.owner, workspace.id);
    for (let i = 0; i < 260; i++) {
      page.apply(rename(`Page ${i}`));
      more.apply({ type: "goal.set", id: "g1", values: { metric: `More ${i}` } });
    }
    await Promise.all([page.settled(), more.settled()]);
    await expect.poll(async () => (await folded()).content.goals[0]!.title).toMatch(/^Page/);
    expect((await tail()).length).toBeLessThan(100);
    expect((await loaded()).goals[0]).toMatchObject({ title: "Page 259", metric: "More 259" });
    await Promise.all([page.leave(), more.leave()]);
    await hub.close();
    await other.close();
  });

  it("a plan whose last visitor has left, so that what the database shows is the plan", async () => {
    const page = await door.join(workspace.owner, workspace.id);
    page.apply(rename("The last word"));
    await page.settled();
    await page.leave();
    await expect.poll(async () => (await folded()).content.goals[0]!.title, { timeout: 5000 }).toBe("The last word");
    expect(await tail()).toEqual([]);
  });

  it("what an earlier process left in the log", async () => {
    const hub = createOtherHub(app);
    await hub.apply(workspace.id, workspace.owner, [rename("Left behind")]);
    await hub.close();
    expect(await tail()).toHaveLength(1);
    const page = await door.join(workspace.owner, workspace.id);
    await page.leave();
    await expect.poll(async () => (await tail()).length, { timeout: 5000 }).toBe(0);
    expect((await folded()).content.goals[0]!.title).toBe("Left behind");
  });
});

it("a plan of a newer shape is not opened, nor written to", async () => {
  const doc = createDocument();
  doc.getMap("meta").set("shape", SHAPE + 1);
  await app.db.update(planStates).set({ state: Y.encodeStateAsUpdate(doc), shape: SHAPE + 1 }).where(eq(planStates.workspaceId, workspace.id));
  await expect(door.join(workspace.owner, workspace.id)).rejects.toThrow("clientOutdated");
  await expect(apply(rename("x"))).rejects.toMatchObject({ code: "plan.newerShape" });
  expect(await tail()).toEqual([]);
});

it("a plan whose bytes are damaged is not opened half: the pages try again, and others are served", async () => {
  await app.db.insert(planUpdates).values({ workspaceId: workspace.id, bytes: new Uint8Array([1, 2, 3]), actor: null });
  await expect(door.join(workspace.owner, workspace.id)).rejects.toThrow("shuttingDown");
  const sound = await createLiveWorkspace(app);
  await (await door.join(sound.owner, sound.id)).leave();
  await app.db.delete(planUpdates).where(eq(planUpdates.workspaceId, workspace.id));
  await (await door.join(workspace.owner, workspace.id)).leave();
});
