import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#model/ids.ts";
import { answerMetrics } from "#server/metrics-route.ts";
import { createMetrics } from "#server/metrics.ts";
import { kindOf, Requests } from "#server/requests.ts";
import { openAdmin, type Admin } from "#server/testing/database-trouble.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer } from "#server/testing/live-server.ts";
import { parseMetrics, readMetric, valueIn } from "#server/testing/read-metric.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

describe("of the live plans", () => {
  let app: TestApp;
  let admin: Admin;
  let door: LiveServer;
  beforeAll(async () => {
    app = await startTestApp();
    admin = await openAdmin(app);
    door = await openDoor(app);
  });
  afterAll(async () => {
    await admin.close();
    await app.stop();
    await door.close();
  });
  const read = (name: string, labels?: Record<string, string>) => readMetric(app.metrics, name, labels);

  it("an edit by one of two is seen in every one of them, while it waits for the disk and after", async () => {
    const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "First" } }]);
    const [one, two] = [await door.join(workspace.owner, workspace.id), await door.join(await enter(app, workspace.id, "editor"), workspace.id)];
    expect([await read("prorab_live_connections"), await read("prorab_live_documents")]).toEqual([2, 1]);
    expect(await read("prorab_edit_latency_seconds_count", { until: "durable" })).toBe(0);

    await admin.lock("plan_updates");
    one.apply({ type: "goal.set", id: "g1", values: { title: "Second" } });
    await two.until(() => two.plan.goals[0]?.title === "Second");
    await expect.poll(() => admin.isAwaited("plan_updates")).toBe(true);
    const waiting = await app.metrics.read();
    expect(valueIn(waiting, "prorab_log_queue_entries")).toBe(1);
    expect(valueIn(waiting, "prorab_log_queue_bytes")).toBeGreaterThan(10);
    expect(valueIn(waiting, "prorab_edit_latency_seconds_count", { until: "sent" })).toBe(1);
    expect(valueIn(waiting, "prorab_edit_latency_seconds_count", { until: "durable" })).toBe(0);
    await admin.unlock();

    await expect.poll(() => read("prorab_edit_latency_seconds_count", { until: "durable" })).toBe(1);
    const text = await app.metrics.read();
    expect([valueIn(text, "prorab_log_queue_entries"), valueIn(text, "prorab_log_queue_bytes")]).toEqual([0, 0]);
    expect(valueIn(text, "prorab_log_write_seconds_count", { outcome: "written" })).toBe(1);
    // The lock was held for at least as long as the others took to see the change.
    expect(valueIn(text, "prorab_edit_latency_seconds_sum", { until: "durable" })).toBeGreaterThan(valueIn(text, "prorab_edit_latency_seconds_sum", { until: "sent" }));
    expect(valueIn(text, "prorab_database_connections", { state: "total" })).toBeGreaterThan(0);

    one.say({ t: "presence", patch: { page: "goals" } });
    await expect.poll(() => read("prorab_presence_frames_total", { outcome: "sent" })).toBeGreaterThanOrEqual(2);
    two.update(new Uint8Array([9, 9, 9]));
    expect(await two.end()).toMatchObject({ reason: "malformed" });
    await one.leave();
    await expect.poll(() => read("prorab_live_closed_total", { reason: "left" })).toBe(1);
    expect(await read("prorab_live_closed_total", { reason: "malformed" })).toBe(1);
    expect(await read("prorab_live_refused_total", { reason: "malformed" })).toBe(1);
    await expect.poll(() => read("prorab_plan_folded_rows_total")).toBe(1);
    expect([await read("prorab_live_connections"), await read("prorab_live_documents")]).toEqual([0, 0]);
  });

  it("a write that the database refuses, and a reader who writes, are counted", async () => {
    const workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1" }]);
    const [owner, reader] = [await door.join(workspace.owner, workspace.id), await door.join(await enter(app, workspace.id, "viewer"), workspace.id)];
    await admin.refuse("plan_updates");
    owner.apply({ type: "goal.set", id: "g1", values: { title: "Second" } });
    await expect.poll(() => read("prorab_log_write_seconds_count", { outcome: "failed" })).toBeGreaterThan(0);
    await admin.accept("plan_updates");
    reader.apply({ type: "goal.set", id: "g1", values: { title: "Not mine to say" } });
    await expect.poll(() => read("prorab_live_refused_total", { reason: "readOnly" })).toBe(1);
    await Promise.all([owner.leave(), reader.leave()]);
  });
});

describe("the address /api/metrics", () => {
  const TOKEN = "a token of the monitoring's";
  const metrics = createMetrics("9.9.9");
  const requests = new Requests(metrics);
  let server: Server;
  let address = "";
  let token: string | undefined = TOKEN;
  let hold: ((answer: () => void) => void) | null = null;
  beforeAll(async () => {
    server = createServer((request, response) => {
      requests.begin(request, response);
      if (request.url === "/api/metrics") return void answerMetrics({ metrics, env: { PRORAB_METRICS_TOKEN: token } }, request, response);
      if (request.url === "/api/slow") return hold?.(() => response.end("late"));
      response.writeHead(request.url === "/w/missing" ? 404 : 200).end("well");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (authorization?: string, method = "GET") => fetch(`${address}/api/metrics`, { method, headers: { ...(authorization && { authorization }) } });

  it("answers whoever has the token in Prometheus's text format, with the event loop's lag", async () => {
    const response = await ask(`Bearer ${TOKEN}`);
    expect([response.status, response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8", "no-store"]);
    const samples = parseMetrics(await response.text());
    const names = new Set(samples.map(({ name }) => name));
    for (const name of ["prorab_info", "nodejs_eventloop_lag_seconds", "nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes", "prorab_live_connections", "prorab_live_documents", "prorab_log_queue_bytes"]) expect(names).toContain(name);
    expect(samples.find(({ name }) => name === "prorab_info")?.labels).toEqual({ version: "9.9.9" });
  });

  it.each([undefined, "", "Bearer", "Bearer ", `Bearer ${TOKEN.slice(0, -1)}`, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])("refuses %s", async (authorization) => {
    const response = await ask(authorization);
    expect([response.status, await response.text()]).toEqual([401, ""]);
  });

  it("takes no other method, and is not there where no token is set", async () => {
    expect((await ask(`Bearer ${TOKEN}`, "POST")).status).toBe(405);
    token = undefined;
    for (const authorization of [undefined, "Bearer undefined", "Bearer "]) expect((await ask(authorization)).status).toBe(404);
    token = TOKEN;
  });

  it("counts requests by kind and class, each with an id of its own, whatever the visitor calls it", async () => {
    const before = await metrics.read();
    const value = (text: string, labels: Record<string, string>) => valueIn(text, "prorab_http_requests_total", labels);
    const answers = [await fetch(`${address}/w/${newId()}`, { headers: { "x-request-id": "forged" } }), await fetch(`${address}/w/missing`), await fetch(`${address}/api/trpc/x`)];
    const ids = answers.map(({ headers }) => headers.get("x-request-id"));
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{14}$/);
    expect(new Set(ids).size).toBe(3);
    await expect.poll(async () => value(await metrics.read(), { kind: "api", status: "2xx" })).toBe(value(before, { kind: "api", status: "2xx" }) + 1);
    const text = await metrics.read();
    expect([value(text, { kind: "page", status: "2xx" }), value(text, { kind: "page", status: "4xx" })]).toEqual([1, 1]);
    expect(valueIn(text, "prorab_http_request_seconds_count", { kind: "page" })).toBe(2);
  });

  it.each([["/", "page"], ["/w/abc/map?x=1", "page"], ["/api/trpc/plan.get?batch=1", "api"], ["/_next/static/a.js", "asset"], ["/icon.svg", "asset"], ["/api/health", "health"], ["/api/health/live", "health"], ["/api/metrics", "health"]])("%s is of the kind %s", (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });

  it("a request that its visitor breaks off is counted as such; a stop waits for those under way, and no longer than it says", async () => {
    const begun = () => new Promise<() => void>((resolve) => (hold = resolve));
    const leaving = new AbortController();
    const first = begun();
    const broken = fetch(`${address}/api/slow`, { signal: leaving.signal }).catch(() => "gone");
    await first;
    leaving.abort();
    expect(await broken).toBe("gone");
    await expect.poll(() => readMetric(metrics, "prorab_http_requests_total", { kind: "api", status: "aborted" })).toBe(1);

    const second = begun();
    const answer = fetch(`${address}/api/slow`);
    const finish = await second;
    expect(await requests.stop(20)).toBe(false);
    const stopped = requests.stop(20_000);
    finish();
    const late = await answer;
    expect([await late.text(), late.headers.get("connection")]).toEqual(["late", "close"]);
    expect(await stopped).toBe(true);
    expect(await requests.stop(0)).toBe(true);
  });
});
