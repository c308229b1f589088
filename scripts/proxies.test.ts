import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "#model/ids.ts";
import type { Plan } from "#model/shape.ts";
import { HttpVisitor } from "#scripts/testing/http-visitor.ts";
import { LiveClient } from "#server/testing/live-client.ts";
import { RunningApp } from "#server/testing/run-app.ts";

// The configurations in docs/deploy/, as they are but for names, ports and certificates, in front of the real app.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const has = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
let place = "";
let app: RunningApp | null = null;
let proxy: ChildProcess | null = null;
let words = "";

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "prorab-proxy-"));
});
afterEach(async () => {
  if (proxy && proxy.exitCode === null) {
    const ended = once(proxy, "close");
    proxy.kill("SIGTERM");
    await ended;
  }
  proxy = null;
  await app?.stop("SIGTERM");
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return server;
  }));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** An example with some of its words changed, each of which has to be there. */
function changed(file: string, changes: Record<string, string>): string {
  let text = readFileSync(join("docs/deploy", file), "utf8");
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text;
}

async function startApp(port: number, address: string): Promise<void> {
  app = new RunningApp({ PRORAB_DATA: join(place, "data"), PRORAB_DEMO: "1", PORT: String(port), PRORAB_URL: address, PRORAB_TRUST_PROXY: "1" });
  await app.ready();
}

function startProxy(command: string, args: string[], env: Record<string, string> = {}): void {
  words = "";
  proxy = spawn(command, args, { env: { PATH: process.env.PATH ?? "", HOME: place, NODE_ENV: "production", ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const { stdout, stderr } = proxy;
  for (const stream of [stdout!, stderr!]) stream.on("data", (chunk: Buffer) => (words += chunk.toString()));
}

async function reached(visitor: HttpVisitor): Promise<void> {
  await expect.poll(() => visitor.call("/api/health").then(({ status }) => status, () => proxy!.exitCode ?? "not yet"), { timeout: 60_000, message: words }).toBe(200);
}

/** Pages, scripts, sign-in, the API and the live socket, as a browser comes to them. */
async function expectEverything(address: string, ca: Buffer): Promise<void> {
  const visitor = new HttpVisitor(address, ca);
  await reached(visitor);
  const page = await visitor.call("/sign-in");
  expect(page).toMatchObject({ status: 200, headers: { "content-security-policy": expect.stringContaining("nonce-"), "strict-transport-security": expect.any(String) } });
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page.text)![1]!;
  expect(await visitor.call(script)).toMatchObject({ status: 200, headers: { "content-type": expect.stringContaining("javascript") } });

  const workspace = await visitor.signIn("editor@demo.test");
  expect(visitor.cookie).toMatch(/__(Secure|Host)-/);
  const socket = await LiveClient.join({ port: 0, address, ca, cookie: visitor.cookie, document: `plan:${workspace}` });
  expect(socket.plan.goals.length).toBeGreaterThan(0);
  // From the API to the socket, and from the socket to the API.
  const [there, back] = [newId(), newId()];
  await visitor.mutate("plan.apply", { workspace, commands: [{ type: "goal.add", id: there, values: { title: "By the API" } }] });
  await socket.until(() => socket.plan.goals.some(({ id }) => id === there));
  socket.apply({ type: "goal.add", id: back, values: { title: "x".repeat(100_000) } });
  await socket.settled();
  expect((await visitor.query<Plan>("plan.get", { workspace })).goals.map(({ id }) => id)).toEqual(expect.arrayContaining([there, back]));
  // A foreign page's socket is refused through a proxy as well.
  const foreign = new LiveClient({ port: 0, address, ca, cookie: visitor.cookie, origin: "https://elsewhere.test", document: `plan:${workspace}` });
  await foreign.open();
  expect(foreign.closed).not.toBeNull();
  // When the app goes, the socket hears of it, and is not left hanging.
  await app!.stop("SIGTERM");
  await socket.end();
}

describe("the example for", () => {
  it("nginx carries pages, the API and the live socket, and leads http to https", async (context) => {
    context.skip(!has("nginx", "-v") || !has("openssl", "version"), "nginx, or openssl for a certificate, is not installed");
    const [inside, plain, secure] = (await freePorts(3)) as [number, number, number];
    const [key, certificate] = [join(place, "privkey.pem"), join(place, "fullchain.pem")];
    expect(spawnSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]).status).toBe(0);
    const example = changed("nginx.conf", {
      "server 127.0.0.1:3000;": `server 127.0.0.1:${inside};`, "listen 80;": `listen 127.0.0.1:${plain};`, "listen 443 ssl;": `listen 127.0.0.1:${secure} ssl;`,
      "prorab.example.com": "localhost", "/etc/ssl/prorab/fullchain.pem": certificate, "/etc/ssl/prorab/privkey.pem": key,
    });
    mkdirSync(join(place, "nginx"));
    const spare = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${place}/nginx/${name};`).join("\n");
    writeFileSync(join(place, "nginx.conf"), `daemon off; pid ${place}/nginx/pid; error_log stderr; events {}\nhttp { access_log off; ${spare}\n${example}\n}`);
    // As user, also for root: its workers would otherwise be nobody's, and could not use the folder.
    const args = ["-p", place, "-e", "stderr", "-c", join(place, "nginx.conf"), ...(process.getuid?.() === 0 ? ["-g", "user root;"] : [])];
    expect(spawnSync("nginx", ["-t", ...args], { encoding: "utf8" }).stderr).toMatch(/test is successful/);
    await startApp(inside, `https://localhost:${secure}`);
    startProxy("nginx", args);
    const away = new HttpVisitor(`http://localhost:${plain}`);
    await reached(new HttpVisitor(`https://localhost:${secure}`, readFileSync(certificate)));
    expect(await away.call("/sign-in?x=1")).toMatchObject({ status: 301, headers: { location: "https://localhost/sign-in?x=1" } });
    await expectEverything(`https://localhost:${secure}`, readFileSync(certificate));
  });

  it("Caddy does, with a certificate of its own making", async (context) => {
    context.skip(!has("caddy", "version"), "caddy is not installed");
    const [inside, secure] = (await freePorts(2)) as [number, number];
    const store = join(place, "caddy");
    writeFileSync(join(place, "Caddyfile"), `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\tauto_https disable_redirects\n\tstorage file_system ${store}\n}\n${changed("Caddyfile", {})}`);
    const env = { PRORAB_SITE: `localhost:${secure}`, PRORAB_UPSTREAMS: `127.0.0.1:${inside}` };
    const args = ["--config", join(place, "Caddyfile"), "--adapter", "caddyfile"];
    expect(spawnSync("caddy", ["validate", ...args], { encoding: "utf8", env: { ...process.env, HOME: place, ...env } }).stdout).toMatch(/Valid configuration/);
    await startApp(inside, `https://localhost:${secure}`);
    startProxy("caddy", ["run", ...args], env);
    const root = join(store, "pki/authorities/local/root.crt");
    await expect.poll(() => existsSync(root), { timeout: 60_000 }).toBe(true);
    await expectEverything(`https://localhost:${secure}`, readFileSync(root));
  });

  it("Caddy has several instances in a row, and the words for one", () => {
    const text = readFileSync("docs/deploy/Caddyfile", "utf8");
    expect(text).toContain("{$PRORAB_UPSTREAMS:127.0.0.1:3000}");
    expect(text).toContain("{$PRORAB_SITE:prorab.example.com}");
  });
});
