import { once } from "node:events";
import { connect } from "node:net";
import { Client } from "pg";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import * as Y from "yjs";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { loadPlan } from "#server/live/plan-store.ts";
import { startAppAside, type AppAside } from "#server/testing/app-aside.ts";
import { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, enter, type Person } from "#server/testing/live-server.ts";
import { valueIn } from "#server/testing/read-metric.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const TOKEN = "a token of the monitoring's";
let aside: AppAside | null = null;
afterEach(async () => {
  await aside?.close();
  aside = null;
});
const start = async (variables: Record<string, string> = {}) => (aside = await startAppAside({ PRORAB_METRICS_TOKEN: TOKEN, ...variables }));
const join = (person: Person, workspace: string) => LiveClient.join({ port: aside!.port, cookie: person.cookie, document: `plan:${workspace}` });
const read = async () => (await fetch(`${aside!.address}/api/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();

/** As many pages as asked for, of several people: one may have 40. */
async function joinMany(workspace: { id: string; owner: Person }, pages: number): Promise<LiveClient[]> {
  const people = [workspace.owner];
  while (people.length * 40 < pages) people.push(await enter(aside!.app, workspace.id, "editor"));
  const clients: LiveClient[] = [];
  for (let page = 0; page < pages; page += 10) clients.push(...(await Promise.all(Array.from({ length: Math.min(10, pages - page) }, (_, index) => join(people[(page + index) % people.length]!, workspace.id)))));
  return clients;
}

/** The last state vector that each page was told is on disk. */
const toldDurable = (client: LiveClient): Map<number, number> => client.heard.reduce((last, message) => (message.t === "durable" ? Y.decodeStateVector(message.sv) : last), new Map<number, number>());

async function onDisk(workspace: string) {
  const doc = createDocument();
  await loadPlan(aside!.db, workspace, doc);
  return { vector: Y.decodeStateVector(Y.encodeStateVector(doc)), plan: project(doc) };
}

/** Past five seconds it ends with 1: that it ended with 0 says that it took less. */
describe("a stop of the whole app", () => {
  it("with 200 pages open that write until the last millisecond loses nothing that was called saved, tells each why, and ends with 0", async () => {
    const { app, running, lines } = await start();
    const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
    const clients = await joinMany(workspace, 200);
    expect(valueIn(await read(), "prorab_live_connections")).toBe(200);
    let sent = 0;
    const write = () => {
      for (const client of clients.slice(0, 20)) if (!client.closed) client.apply({ type: "goal.add", id: `w${sent++}` });
    };
    const writing = setInterval(write, 20);
    await clients[0]!.until(() => toldDurable(clients[0]!).size > 10);
    write();
    const stopping = running.stop("SIGTERM");
    const took = await stopping;
    clearInterval(writing);
    expect(await running.ended()).toBe(0);
    const closed = await Promise.all(clients.map((client) => client.end()));
    expect(new Set(closed.map(({ code, reason }) => `${code} ${reason}`))).toEqual(new Set(["4503 shuttingDown"]));
    const { vector } = await onDisk(workspace.id);
    let saved = 0;
    for (const client of clients) for (const [author, clock] of toldDurable(client)) {
      expect(vector.get(author) ?? 0).toBeGreaterThanOrEqual(clock);
      saved += clock;
    }
    expect(saved).toBeGreaterThan(0);
    // And what the readers saw of it.
    const seen = clients.slice(20).flatMap(({ doc }) => [...Y.decodeStateVector(Y.encodeStateVector(doc))]);
    for (const [author, clock] of seen) expect(vector.get(author) ?? 0).toBeGreaterThanOrEqual(clock);
    expect(lines().map(({ event }) => event)).toEqual(["started", "stopping", "stopped"]);
    expect(running.errors).toBe("");
    process.stdout.write(`A stop with 200 pages open, 20 of them writing ${sent} changes: ${took} ms\n`);
  });

  it("answers what was asked, says 503 to who asks for more, and takes no new connection", async () => {
    const { app, admin, running, address, port } = await start();
    const workspace = await createLiveWorkspace(app);
    await admin.lock("threads", true);
    const answer = fetch(`${address}/api/trpc/threads.marks?input=${encodeURIComponent(JSON.stringify({ workspace: workspace.id }))}`, { headers: { cookie: workspace.owner.cookie } });
    await expect.poll(() => admin.isAwaited("threads")).toBe(true);
    // A connection whose request has begun, and is completed only after the stop has.
    const half = connect(port, "127.0.0.1");
    let said = "";
    half.on("error", () => undefined).on("data", (chunk: Buffer) => (said += chunk.toString()));
    await once(half, "connect");
    half.write("GET /api/health HTTP/1.1\r\nhost: x\r\n");
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    const stopping = running.stop("SIGTERM");
    await expect.poll(() => fetch(`${address}/api/health/live`).then(() => "answered", () => "refused")).toBe("refused");
    half.write("\r\n");
    await expect.poll(() => said).toMatch(/^HTTP\/1\.1 503 .*"status":"stopping"/s);
    await admin.unlock();
    const response = await answer;
    expect([response.status, response.headers.get("connection"), await response.json()]).toEqual([200, "close", { result: { data: [] } }]);
    process.stdout.write(`A stop with a request under way: ${await stopping} ms\n`);
    expect(await running.ended()).toBe(0);
    half.destroy();
  });

  it("with a database that hangs is bounded too: what could not be written was not called saved", async () => {
    const { app, admin, running } = await start();
    const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
    const clients = await joinMany(workspace, 200);
    await admin.lock("plan_updates", true);
    clients[0]!.apply({ type: "goal.set", id: "g1", values: { title: "Never on disk" } });
    await expect.poll(() => admin.isAwaited("plan_updates")).toBe(true);
    const asked = fetch(`${aside!.address}/api/trpc/plan.get?input=${encodeURIComponent(JSON.stringify({ workspace: workspace.id }))}`, { headers: { cookie: workspace.owner.cookie } }).catch(() => null);
    const took = await running.stop("SIGTERM");
    expect(await running.ended()).toBe(0);
    await asked;
    process.stdout.write(`A stop with 200 pages open and a database that hangs: ${took} ms\n`);
    await admin.cutOff();
    await admin.unlock();
    // Connections that were cut off may be among those at hand.
    const { vector, plan } = await vi.waitFor(() => onDisk(workspace.id), { timeout: 10_000 });
    expect(plan.goals[0]!.title).toBe("First");
    for (const [author, clock] of toldDurable(clients[0]!)) expect(vector.get(author) ?? 0).toBeGreaterThanOrEqual(clock);
  });
});

describe("the running app", () => {
  it("answers liveness while its database is away, and readiness only when it is back", async () => {
    const { app, admin, address } = await start();
    const statuses = async () => Promise.all(["health", "health/live"].map(async (name) => (await fetch(`${address}/api/${name}`)).status));
    expect(await statuses()).toEqual([200, 200]);
    // From beside the database: it cannot be closed from within.
    const beside = new Client({ connectionString: inject("databaseServer") });
    await beside.connect();
    const name = new URL(app.databaseUrl).pathname.slice(1);
    await beside.query(`alter database ${name} with allow_connections false`);
    await admin.cutOff();
    await expect.poll(statuses, { timeout: 20_000 }).toEqual([503, 200]);
    await beside.query(`alter database ${name} with allow_connections true`);
    await expect.poll(statuses, { timeout: 20_000 }).toEqual([200, 200]);
    await beside.end();
  });

  it("shows its numbers to whoever has the token, and to nobody else", async () => {
    const { app, address } = await start();
    const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1" }]);
    const page = await join(workspace.owner, workspace.id);
    page.apply({ type: "goal.set", id: "g1", values: { title: "Second" } });
    await expect.poll(async () => valueIn(await read(), "prorab_edit_latency_seconds_count", { until: "durable" })).toBe(1);
    expect(await (await fetch(`${address}/sign-in`)).text()).toContain("<form");
    await expect.poll(async () => valueIn(await read(), "prorab_http_requests_total", { kind: "page", status: "2xx" })).toBe(1);
    expect(valueIn(await read(), "prorab_live_documents")).toBe(1);
    expect((await fetch(`${address}/api/metrics`)).status).toBe(401);
    await page.leave();
  });

  it("without a token has no such address", async () => {
    const { address } = (aside = await startAppAside());
    expect((await fetch(`${address}/api/metrics`)).status).toBe(404);
  });

  it("that fails to show a page says so in lines of JSON that name nobody, each request by the id that it was answered with", async () => {
    const { app, admin, address, running, lines } = await start({ PRORAB_LOG_LEVEL: "debug" });
    const workspace = await createLiveWorkspace(app);
    await admin.query("update users set email = 'zoya@canary.test', name = 'Зоя Канарейкина' where id = $1", [workspace.owner.userId]);
    await admin.query("alter table workspaces rename to workspaces_away");
    const visit = (path: string) => fetch(`${address}${path}`, { headers: { cookie: workspace.owner.cookie, "user-agent": "canary" } });
    // Begun before it failed, a page is a 200 that ends in words of ours.
    await (await visit("/")).text();
    const call = await visit(`/api/trpc/workspaces.get?input=${encodeURIComponent(JSON.stringify({ workspace: "canary" }))}`);
    expect(call.status).toBe(500);
    await (await visit("/invite/Q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0X1c")).text();
    const id = call.headers.get("x-request-id");
    await expect.poll(() => lines().filter(({ event, request }) => event === "request" && request === id)).toHaveLength(1);
    expect(lines().filter(({ event, request }) => event === "call failed" && request === id)).toHaveLength(1);
    expect(lines().filter(({ event }) => event === "call failed").length).toBeGreaterThan(2);
    expect(lines().map(({ event }) => event)).toContain("console");
    const unread = running.output.split("\n").filter((line) => line !== "" && !line.startsWith("{") && !line.startsWith("Prorab is ready"));
    expect(unread).toEqual([]);
    expect(running.output + running.errors).not.toMatch(/zoya|canary|Канарейкина|Q1w2E3|127\.0\.0\.1(?!:\d+\/(setup)?\s)/i);
    expect(running.errors).toBe("");
  });
});
