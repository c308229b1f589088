import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, describe } from "vitest";
import { addMember } from "#db/factories/add-member.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { createDb, type Db } from "#db/client.ts";
import { loadPlan, seedPlan } from "#server/live/plan-store.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { migrate } from "#model/migrate.ts";
import { beginSession, writeSession } from "#server/services/accounts/sessions.ts";
import { startBalancer } from "#server/testing/balancer.ts";
import { LiveClient } from "#server/testing/live-client.ts";
import { HAS_REDIS, NO_REDIS, RedisServer } from "#server/testing/redis.ts";
import { RunningApp } from "#server/testing/run-app.ts";
import * as Y from "yjs";

const SECRET = "one secret for all instances, long enough to sign with";
const ROUND = 20;
type Person = { cookie: string; memberId: string };
type Row = { id: string; name?: string };

let place: string;
let database: { url: string; drop(): Promise<void> };
let db: Db;
let redis: RedisServer;
let balancer: Awaited<ReturnType<typeof startBalancer>>;
const apps: RunningApp[] = [];
const ports: number[] = [];
const clients: LiveClient[] = [];

describe.skipIf(!HAS_REDIS)(HAS_REDIS ? "three instances behind a balancer" : `three instances behind a balancer (${NO_REDIS})`, { timeout: 120_000 }, () => {
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), "prorab-instances-"));
    [database, redis, balancer] = await Promise.all([createTestDatabase(), RedisServer.start(), startBalancer()]);
    db = createDb(database.url);
    for (const index of [0, 1, 2]) await begin(index);
  }, 120_000);
  afterAll(async () => {
    for (const client of clients) client.ws.terminate();
    await Promise.all(apps.map((app) => app.stop("SIGTERM")));
    await balancer?.close();
    await redis?.stop();
    await db?.$client.end();
    await database?.drop();
    rmSync(place, { recursive: true, force: true });
  });

  async function begin(index: number): Promise<void> {
    const app = new RunningApp({ DATABASE_URL: database.url, REDIS_URL: redis.url, PRORAB_SECRET: SECRET, PRORAB_URL: address(), PRORAB_DATA: join(place, String(index)) });
    apps[index] = app;
    ports[index] = Number(new URL(await app.ready()).port);
    balancer.serve(ports);
  }
  const address = () => `http://127.0.0.1:${balancer.port}`;

  async function call<T>(person: Person, procedure: string, input: object, method: "GET" | "POST"): Promise<T> {
    const query = method === "GET" ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
    const response = await fetch(`${address()}/api/trpc/${procedure}${query}`, {
      method, headers: { cookie: person.cookie, origin: address(), "content-type": "application/json", connection: "close" }, ...(method === "POST" && { body: JSON.stringify(input) }),
    });
    const body = (await response.json()) as { result?: { data: T } };
    if (!body.result) throw new Error(`${procedure}: ${response.status} ${JSON.stringify(body)}`);
    return body.result.data;
  }

  async function createPeople(count: number) {
    const workspace = await createWorkspace(db);
    const doc = createDocument();
    migrate(doc);
    applyCommands(doc, Array.from({ length: count }, (_, index) => ({ type: "goal.add" as const, id: `g${index}`, values: { title: "" } })));
    await db.transaction((tx) => seedPlan(tx, workspace.id, Y.encodeStateAsUpdate(doc)));
    const signIn = async (member: { id: string; userId: string }): Promise<Person> => ({
      memberId: member.id, cookie: (await writeSession(beginSession(member.userId, 1), { secret: SECRET, url: address() })).split(";")[0]!,
    });
    const editors = await Promise.all(Array.from({ length: count - 1 }, async () => signIn(await addMember(db, workspace, "editor"))));
    return { id: workspace.id, people: [await signIn(workspace.owner), ...editors] };
  }

  /** A page that comes back by itself, through the balancer, with the document that it has. */
  async function joinThrough(workspace: string, person: Person, doc?: Y.Doc): Promise<LiveClient> {
    for (;;) {
      const client = new LiveClient({ port: balancer.port, cookie: person.cookie, document: `plan:${workspace}` });
      if (doc) Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(doc));
      clients.push(client);
      await client.open();
      client.ask();
      client.exchange();
      const isIn = await client.until(() => client.isSynced && client.heard.some(({ t }) => t === "hello")).then(() => true, () => false);
      if (isIn) return client;
    }
  }

  it("serve one workspace: edits through all of them are everywhere; one is killed, then Redis, and both come back: everything converges, nothing acknowledged is lost, versions and comments appear everywhere", async () => {
    const { id: workspace, people } = await createPeople(6);
    let pages = await Promise.all(people.map((person) => joinThrough(workspace, person)));
    const served = new Set(pages.flatMap((page) => page.heard.flatMap((message) => (message.t === "hello" ? [message.connection.split(".")[0]] : []))));
    expect(served.size).toBe(3);

    const type = (round: number) => pages.forEach((page, at) => page.apply({ type: "text.edit", collection: "goals", id: `g${at}`, field: "title", at: 0, remove: 0, insert: `${round}.` }));
    const isWhole = (page: LiveClient, rounds: number) => page.plan.goals.every(({ title }) => title.split(".").length - 1 === rounds);
    const converge = (rounds: number) => Promise.all(pages.map((page) => page.until(() => isWhole(page, rounds))));
    for (let round = 0; round < ROUND; round++) {
      type(round);
      await pages[0]!.settled();
    }
    await converge(ROUND);

    // One instance dies in the middle of it; its pages come back to the others with what they hold.
    type(ROUND);
    await apps[0]!.stop("SIGKILL");
    await Promise.all(pages.map((page) => (page.ws.readyState === page.ws.OPEN ? Promise.race([page.settled().catch(() => undefined), page.end()]) : page.end())));
    pages = await Promise.all(pages.map((page, at) => (page.closed ? joinThrough(workspace, people[at]!, page.doc) : page)));
    await converge(ROUND + 1);
    type(ROUND + 1);
    await converge(ROUND + 2);

    // Versions and comments, made through whichever instance, are told to pages of every one.
    const announced = (query: string) => Promise.all(pages.map((page) => page.until(() => page.heard.some((message) => message.t === "stale" && message.queries.includes(query)))));
    const version = newId();
    await call(people[1]!, "versions.create", { workspace, version, name: "Before Redis went", note: "" }, "POST");
    await call(people[2]!, "threads.create", { workspace, thread: newId(), comment: newId(), anchor: "goal/g0", body: "Is this measured?" }, "POST");
    await Promise.all([announced("versions.list"), announced("threads.list")]);

    // Without Redis, and with it again.
    await redis.kill();
    type(ROUND + 2);
    await converge(ROUND + 3);
    await redis.begin();
    await begin(0);
    pages.push(await joinThrough(workspace, people[0]!), await joinThrough(workspace, people[1]!), await joinThrough(workspace, people[2]!));
    await converge(ROUND + 3);
    for (let at = 0; at < 3; at++) {
      const [versions, threads] = await Promise.all([call<Row[]>(people[3]!, "versions.list", { workspace }, "GET"), call<{ threads?: Row[] }>(people[3]!, "threads.list", { workspace, filter: "open" }, "GET")]);
      expect(versions.map(({ id }) => id)).toContain(version);
      expect(JSON.stringify(threads)).toContain("Is this measured?");
    }
    const states = pages.map((page) => JSON.stringify(page.plan));
    expect(new Set(states).size).toBe(1);
    const saved = createDocument();
    await expect.poll(async () => {
      await loadPlan(db, workspace, saved);
      return Y.encodeStateVector(saved).join();
    }).toBe(Y.encodeStateVector(pages[0]!.doc).join());
  });
});
