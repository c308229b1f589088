import "fake-indexeddb/auto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { createDb, type Db } from "#db/client.ts";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import type { Role } from "#model/access.ts";
import type { Command } from "#model/commands.ts";
import { createDocument, getText } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { migrate } from "#model/migrate.ts";
import { project } from "#model/project.ts";
import { SHAPE } from "#model/shape.ts";
import type { Hub } from "#server/live/hub-type.ts";
import { createHub } from "#server/live/hub.ts";
import { readPlan } from "#server/live/plan-store.ts";
import { describeUnsentEdits } from "#components/live/unsent-edits.ts";
import { createLive, type Live } from "#components/live/live.ts";
import { offlineCopyName } from "#components/live/offline-copies.ts";
import type { SaveStatus } from "#components/live/save-status.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
let hub: Hub;
let server: Server;
let port = 0;
let workspace: Awaited<ReturnType<typeof createWorkspace>>;
const visits: { live: Live; leave(): void }[] = [];
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const session = { sessionVersion: 1, sessionId: "of this test", signedInAt: Math.floor(Date.now() / 1000) };
const empty = project(createDocument());

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});
afterAll(async () => {
  await db.$client.end();
  await database.drop();
});

beforeEach(async () => {
  await startHub(0);
  workspace = await createWorkspace(db);
  const seed = createDocument();
  migrate(seed);
  await db.transaction((tx) => hub.seed(tx, workspace.id, Y.encodeStateAsUpdate(seed)));
});
afterEach(async () => {
  for (const { leave } of visits.splice(0)) leave();
  await stopHub();
});

async function startHub(at: number): Promise<void> {
  // Who is signed in is the cookie's word here; the session itself is another test's business.
  hub = createHub({ db, url: "http://127.0.0.1", log: silent, readSession: async (cookie) => (cookie ? { userId: cookie, ...session } : null) });
  server = createServer().on("upgrade", (request, socket, head) => hub.handleUpgrade(request, socket, head));
  server.listen(at, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
}
async function stopHub(): Promise<void> {
  await hub.close();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

/** Opens the workspace's page as this member; a second visit of the same user finds the first one's offline copy. */
function visit(member: { id: string; userId: string }, role: Role, hears: { onStale?: (queries: readonly string[]) => void; onBack?: () => void } = {}): Live & { leave(): void } {
  class SignedIn extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: member.userId, origin: `http://127.0.0.1:${port}` } });
      // Unlike a browser's, this one throws when it is closed while it connects.
      this.on("error", () => undefined);
    }
  }
  const live = createLive({
    workspace: workspace.id, me: { memberId: member.id, userId: member.userId, name: "Me", role }, initial: empty,
    url: () => `ws://127.0.0.1:${port}/collab?shape=${SHAPE}`, WebSocketPolyfill: SignedIn, ...hears,
  });
  const page = { ...live, leave: live.start() };
  visits.push({ live, leave: page.leave });
  return page;
}

/** Resolves once `is` holds of what `signal` says. */
function when<T>(signal: { get(): T; subscribe(listener: () => void): () => void }, is: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is(signal.get())) return;
      stop();
      resolve(signal.get());
    };
    const stop = signal.subscribe(look);
    look();
  });
}
const state = (live: Live, wanted: SaveStatus["state"]) => when(live.status, (status) => status.state === wanted);
const titles = (live: Live) => live.plan.get().goals.map((goal) => goal.title);
const sees = (live: Live, title: string) => when(live.plan, (plan) => plan.goals.some((goal) => goal.title === title));
const addGoal = (title: string, notes = ""): Command => ({ type: "goal.add", id: newId(), values: { title, notes } });
const setRole = async (member: { id: string }, role: Role) => {
  await db.update(members).set({ role }).where(eq(members.id, member.id));
  await hub.hangUp({ memberId: member.id }, "roleChanged");
};

test("two people see each other's changes, and saved means that the database has it", async () => {
  const owner = visit(workspace.owner, "owner");
  const editor = visit(await addMember(db, workspace, "editor"), "editor");
  await Promise.all([state(owner, "saved"), state(editor, "saved")]);
  owner.apply([addGoal("More leads")]);
  expect(owner.status.get()).toMatchObject({ state: "saving", pending: 1 });
  await state(owner, "saved");
  expect((await readPlan(db, workspace.id)).goals.map((goal) => goal.title)).toEqual(["More leads"]);
  await sees(editor, "More leads");
  const { id } = editor.plan.get().goals[0]!;
  editor.apply([{ type: "text.edit", collection: "goals", id, field: "title", at: 0, remove: 5, insert: "" }]);
  await sees(owner, "leads");
});

test("a change that only deletes is not saved before the database has it", async () => {
  const owner = visit(workspace.owner, "owner");
  await state(owner, "saved");
  owner.apply([addGoal("More leads")]);
  await state(owner, "saved");
  const { id } = owner.plan.get().goals[0]!;
  owner.doc.transact(() => getText(owner.doc, "goals", id, "title")!.delete(0, 5));
  expect(owner.status.get()).toMatchObject({ state: "saving", pending: 1 });
  await state(owner, "saved");
  expect((await readPlan(db, workspace.id)).goals[0]!.title).toBe("leads");
});

test("changes made while the server is away are counted, survive the page, and arrive", async () => {
  const editor = await addMember(db, workspace, "editor");
  const page = visit(editor, "editor");
  await state(page, "saved");
  await stopHub();
  await state(page, "offline");
  page.apply([addGoal("Offline one")]);
  page.apply([addGoal("Offline two")]);
  expect(page.status.get()).toMatchObject({ state: "offline", pending: 2, kept: true });
  page.leave();

  const again = visit(editor, "editor");
  await when(again.ready, Boolean);
  expect(titles(again)).toEqual(["Offline one", "Offline two"]);
  expect(again.status.get()).toMatchObject({ state: "offline", pending: 2 });
  again.apply([addGoal("Offline three")]);

  await startHub(port);
  again.retry();
  await state(again, "saved");
  expect(again.status.get().pending).toBe(0);
  expect((await readPlan(db, workspace.id)).goals).toHaveLength(3);
});

test("a server that comes back is found without being asked, and typing never stopped", async () => {
  const owner = visit(workspace.owner, "owner");
  await state(owner, "saved");
  for (let round = 0; round < 3; round++) {
    owner.apply([addGoal(`On its way ${round}`)]);
    await stopHub();
    await state(owner, "offline");
    owner.apply([addGoal(`Away ${round}`)]);
    await startHub(port);
    owner.apply([addGoal(`Before it knows ${round}`)]);
    await state(owner, "saved");
  }
  expect((await readPlan(db, workspace.id)).goals).toHaveLength(9);
});

test("two tabs of one person work at once, online and from one offline copy", async () => {
  const editor = await addMember(db, workspace, "editor");
  const [one, two] = [visit(editor, "editor"), visit(editor, "editor")];
  await Promise.all([state(one, "saved"), state(two, "saved")]);
  one.apply([addGoal("From one")]);
  await Promise.all([sees(two, "From one"), state(one, "saved")]);
  await stopHub();
  await Promise.all([state(one, "offline"), state(two, "offline")]);
  one.apply([addGoal("Offline in one")]);
  two.apply([addGoal("Offline in two")]);
  one.leave();
  two.leave();
  const third = visit(editor, "editor");
  await when(third.status, ({ pending }) => pending === 2);
  await startHub(port);
  third.retry();
  await state(third, "saved");
  expect((await readPlan(db, workspace.id)).goals).toHaveLength(3);
});

test("a reader is shown everything and may change nothing", async () => {
  const owner = visit(workspace.owner, "owner");
  const viewer = visit(await addMember(db, workspace, "viewer"), "viewer");
  await Promise.all([state(owner, "saved"), state(viewer, "saved")]);
  owner.apply([addGoal("More leads")]);
  await sees(viewer, "More leads");
  expect([viewer.may("plan.edit"), viewer.may("plan.read"), viewer.status.get().readOnly]).toEqual([false, true, true]);
});

test("a lowered role turns the page read-only at once; a raised one lets it go on", async () => {
  const member = await addMember(db, workspace, "editor");
  const page = visit(member, "editor");
  await state(page, "saved");
  expect(page.may("plan.edit")).toBe(true);
  await setRole(member, "reviewer");
  await when(page.role, (role) => role === "reviewer");
  expect(page.may("plan.edit")).toBe(false);
  await setRole(member, "owner");
  await when(page.role, (role) => role === "owner");
  await state(page, "saved");
  expect(page.may("plan.edit")).toBe(true);
});

test("changes made before the role was lowered are neither lost nor called saved, and arrive if it is raised again", async () => {
  const member = await addMember(db, workspace, "editor");
  const page = visit(member, "editor");
  await state(page, "saved");
  await stopHub();
  await state(page, "offline");
  page.apply([addGoal("Too late")]);
  await db.update(members).set({ role: "viewer" }).where(eq(members.id, member.id));
  await startHub(port);
  page.retry();
  await state(page, "refused");
  expect(page.status.get().pending).toBe(1);
  const edits = describeUnsentEdits(page.workspace, page.doc, page.durable(), new Date());
  expect(edits.plan.goals.map((goal) => goal.title)).toEqual(["Too late"]);
  expect((await readPlan(db, workspace.id)).goals).toEqual([]);
  await setRole(member, "editor");
  await state(page, "saved");
  expect((await readPlan(db, workspace.id)).goals.map((goal) => goal.title)).toEqual(["Too late"]);
});

test("someone removed is told why, and their copy leaves the device", async () => {
  const member = await addMember(db, workspace, "editor");
  const page = visit(member, "editor");
  await state(page, "saved");
  const copy = offlineCopyName(member.userId, workspace.id);
  expect((await indexedDB.databases()).some(({ name }) => name === copy)).toBe(true);
  await db.delete(members).where(eq(members.id, member.id));
  await hub.hangUp({ memberId: member.id }, "noAccess");
  expect(await state(page, "closed")).toMatchObject({ reason: "noAccess" });
  expect(page.may("plan.edit")).toBe(false);
  await expect.poll(async () => (await indexedDB.databases()).some(({ name }) => name === copy)).toBe(false);
});

test("a deleted workspace and a sign-out end it for good, each with its reason; unsent changes stay kept", async () => {
  const owner = visit(workspace.owner, "owner");
  const editor = visit(await addMember(db, workspace, "editor"), "editor");
  await Promise.all([state(owner, "saved"), state(editor, "saved")]);
  await hub.hangUp({ userId: workspace.owner.userId }, "signedOut");
  expect(await state(owner, "closed")).toMatchObject({ reason: "signedOut" });
  await db.update(workspaces).set({ deletedAt: new Date() }).where(eq(workspaces.id, workspace.id));
  await hub.hangUp({ workspaceId: workspace.id }, "workspaceDeleted");
  expect(await state(editor, "closed")).toMatchObject({ reason: "workspaceDeleted" });
});

test("people see who is here, where, and who has gone", async () => {
  const owner = visit(workspace.owner, "owner");
  const editor = visit(await addMember(db, workspace, "editor"), "editor");
  owner.setPresence({ page: "goals" });
  await when(editor.people.list, (people) => people.length === 1 && people[0]!.state.page === "goals");
  owner.setPresence({ focus: "goals/g1/title" });
  await when(editor.people.list, (people) => people[0]?.state.focus === "goals/g1/title");
  owner.leave();
  await when(editor.people.list, (people) => people.length === 0);
});

test("a change larger than one update may be arrives all the same", async () => {
  const owner = visit(workspace.owner, "owner");
  await state(owner, "saved");
  owner.apply(Array.from({ length: 20 }, (_, index) => addGoal(`Goal ${index}`, "x".repeat(20_000))));
  owner.apply([addGoal("Right after")]);
  await state(owner, "saved");
  expect((await readPlan(db, workspace.id)).goals).toHaveLength(21);
});

test("a page that was cut off is told that it is back, each time, for what it was not told meanwhile; a page that has just come is not", async () => {
  let times = 0;
  const owner = visit(workspace.owner, "owner", { onBack: () => times++ });
  await state(owner, "saved");
  expect(times).toBe(0);
  for (const round of [1, 2]) {
    await stopHub();
    await state(owner, "offline");
    await startHub(port);
    await state(owner, "saved");
    expect(times).toBe(round);
  }
});

test("queries that went stale are named to the page", async () => {
  const named = new Promise<readonly string[]>((resolve) => {
    const page = visit(workspace.owner, "owner", { onStale: resolve });
    void state(page, "saved").then(() => hub.markStale(workspace.id, ["members.list"]));
  });
  expect(await named).toEqual(["members.list"]);
});
