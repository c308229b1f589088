import { once } from "node:events";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { planUpdates } from "#db/schema/plans.ts";
import type { Role } from "#model/access.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";
import { workspaces } from "#db/schema/workspaces.ts";

let app: TestApp;
let door: LiveServer;
beforeAll(async () => {
  app = await startTestApp();
  door = await openDoor(app);
});
afterAll(async () => {
  await app.stop();
  await door.close();
});

let workspace: { id: string; owner: Person };
let owner: Visitor;
let person: Person;
let page: LiveClient;
let witness: LiveClient;
beforeEach(async () => {
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "More leads" } }]);
  owner = await Visitor.signedIn(app, { id: workspace.owner.userId });
  person = await enter(app, workspace.id, "editor");
  page = await door.join(person, workspace.id);
  witness = await door.join(workspace.owner, workspace.id);
});

const title = async () => (await app.hub.getPlan(workspace.id)).goals[0]!.title;
const written = async () => (await app.db.select().from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id))).filter(({ actor }) => actor === person.memberId).length;

/** Does `act` while the page types and goes on typing; how the socket closed, long before all sockets are judged anew. What is typed then changes nothing. */
async function hangUpBy(act: () => Promise<unknown>, clients = [page]) {
  await act();
  const before = { title: await title(), written: await written() };
  for (const client of clients) client.apply({ type: "goal.set", id: "g1", values: { title: "Too late" } });
  const ends = await Promise.all(clients.map((client) => client.end()));
  // A round through the hub behind everything that was sent.
  if (!witness.closed) await witness.settled().catch((error: unknown) => {
    // It may be hung up on, too, while it waits.
    if (!witness.closed) throw error;
  });
  expect(await title()).toBe(before.title);
  expect(await written()).toBe(before.written);
  return ends[0];
}
const reopen = async () => door.join(person, workspace.id);

describe("access that changes closes the sockets concerned, at once:", () => {
  for (const role of ["viewer", "reviewer", "owner"] as const satisfies Role[]) {
    it(`the role became ${role}`, async () => {
      const second = await reopen();
      expect(await hangUpBy(() => owner.must("members.setRole", { workspace: workspace.id, member: person.memberId, role }), [page, second])).toEqual({ code: 4409, reason: "roleChanged" });
      expect(witness.closed).toBeNull();
      const again = await reopen();
      expect(again.heard[0]).toMatchObject({ t: "hello", readOnly: role !== "owner", member: { role } });
      await Promise.all([again.leave(), witness.leave()]);
    });
  }

  it("the member was removed", async () => {
    expect(await hangUpBy(() => owner.must("members.remove", { workspace: workspace.id, member: person.memberId }))).toEqual({ code: 4403, reason: "noAccess" });
    expect(witness.closed).toBeNull();
    await expect(reopen()).rejects.toThrow("noAccess");
    await witness.leave();
  });

  it("the member left", async () => {
    const browser = await Visitor.signedIn(app, { id: person.userId });
    expect(await hangUpBy(() => browser.must("members.leave", { workspace: workspace.id }))).toEqual({ code: 4403, reason: "noAccess" });
    await witness.leave();
  });

  it("the workspace was deleted, for everyone in it", async () => {
    const [{ name } = { name: "" }] = await app.db.select().from(workspaces).where(eq(workspaces.id, workspace.id));
    expect(await hangUpBy(() => owner.must("workspaces.delete", { workspace: workspace.id, name }))).toEqual({ code: 4410, reason: "workspaceDeleted" });
    expect(await witness.end()).toEqual({ code: 4410, reason: "workspaceDeleted" });
    await expect(reopen()).rejects.toThrow("noAccess");
  });

  it("the person signed out everywhere: in every workspace, and nobody else", async () => {
    const other = await createLiveWorkspace(app);
    const browser = await Visitor.signedIn(app, { id: workspace.owner.userId });
    const elsewhere = await door.join({ ...workspace.owner }, workspace.id);
    const stranger = await door.join(other.owner, other.id);
    expect(await hangUpBy(() => browser.must("account.signOutEverywhere"), [witness, elsewhere])).toEqual({ code: 4401, reason: "signedOut" });
    expect(page.closed).toBeNull();
    expect(stranger.closed).toBeNull();
    await expect(door.join(workspace.owner, workspace.id)).rejects.toThrow("signedOut");
    await Promise.all([page.leave(), stranger.leave()]);
  });
});

it("a page that types without pause is cut off in the middle, and the others see nothing later than that", async () => {
  let letters = 0;
  const type = async () => {
    while (!page.closed && letters < 300) {
      page.apply({ type: "text.edit", collection: "goals", id: "g1", field: "title", at: 0, remove: 0, insert: "x" });
      letters++;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const typed = type();
  await witness.until(() => (witness.plan.goals[0]?.title.length ?? 0) > 15);
  await owner.must("members.remove", { workspace: workspace.id, member: person.memberId });
  const atRemoval = await title();
  await page.end();
  await typed;
  await witness.settled();
  expect(await title()).toBe(atRemoval);
  expect(witness.plan.goals[0]!.title).toBe(atRemoval);
  expect(letters).toBeGreaterThan(10);
  await witness.leave();
});

it("a socket that is only being opened is closed like one that is", async () => {
  const blocker = await app.db.$client.connect();
  await blocker.query("begin; lock table members in access exclusive mode");
  const opening = door.join(person, workspace.id);
  const refused = expect(opening).rejects.toThrow("roleChanged");
  // The hub's question about the member waits for the lock.
  await expect.poll(async () => (await blocker.query("select 1 from pg_locks where not granted and relation = 'members'::regclass")).rowCount).toBeGreaterThan(0);
  await app.hub.hangUp({ workspaceId: workspace.id, userId: person.userId }, "roleChanged");
  await blocker.query("commit");
  blocker.release();
  await refused;
  await page.end();
  await witness.leave();
});

it("hanging up on nobody in particular is refused: it would be everyone", async () => {
  await expect(app.hub.hangUp({}, "signedOut")).rejects.toThrow("hangUp needs someone");
  expect([page.closed, witness.closed]).toEqual([null, null]);
  const closed = once(page.ws, "close");
  page.ws.terminate();
  await closed;
  await witness.leave();
});
