import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { RunningApp } from "#server/testing/run-app.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });
const MARK = "5b1f0e9c7a3d2846";
const SECRET = `${MARK}-hush-${MARK}`;
const PUBLIC = "https://prorab.example.com";

let data: string;
let app: RunningApp;
let address: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "prorab-http-"));
  // As behind one proxy that ends TLS.
  app = new RunningApp({ PRORAB_DATA: join(data, "home"), PRORAB_SECRET: SECRET, PRORAB_URL: PUBLIC, PRORAB_TRUST_PROXY: "1" });
  address = await app.ready();
});
afterAll(async () => {
  await app.stop("SIGTERM");
  rmSync(data, { recursive: true, force: true });
});

/** Sends bytes as they are; resolves to all that came back, once the connection is closed. */
function speak(text: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(Number(new URL(address).port), "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk: Buffer) => (said += chunk.toString("latin1")));
    socket.on("error", () => resolve(said));
    socket.on("close", () => resolve(said));
  });
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const head = (line: string, ...headers: string[]) => `${[line, ...headers].join("\r\n")}\r\n\r\n`;
const HOST = "Host: prorab.example.com";

describe("a request that can be read in two ways is refused, and nothing after it is read", () => {
  const SMUGGLED = head("GET /api/health HTTP/1.1", HOST);
  it.each([
    ["a length and chunks", head("POST /api/trpc/setup.state HTTP/1.1", HOST, "Content-Length: 5", "Transfer-Encoding: chunked") + `0\r\n\r\n${SMUGGLED}`],
    ["two lengths", head("POST /api/trpc/setup.state HTTP/1.1", HOST, "Content-Length: 0", `Content-Length: ${SMUGGLED.length}`) + SMUGGLED],
    ["a length that is none", head("POST / HTTP/1.1", HOST, "Content-Length: +5") + `abcde${SMUGGLED}`],
    ["an unknown transfer encoding", head("POST / HTTP/1.1", HOST, "Transfer-Encoding: xchunked") + SMUGGLED],
    ["a header that goes on in the next line", `POST / HTTP/1.1\r\n${HOST}\r\nX: a\r\n b\r\nContent-Length : 3\r\n\r\nabc${SMUGGLED}`],
    ["no host", head("GET / HTTP/1.1") + SMUGGLED],
    ["a space in the target", head("GET /a b HTTP/1.1", HOST) + SMUGGLED],
  ])("%s", async (_, text) => {
    const answer = await speak(text);
    expect([400, 411]).toContain(statusOf(answer));
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer).not.toContain('"status":"ok"');
  });
});

describe("what no page of ours sends is refused before anyone looks at it", () => {
  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("%s", async (method) => {
    for (const path of ["/", "/api/trpc/setup.state", "/api/auth/csrf", "/api/health"]) expect({ path, status: statusOf(await speak(head(`${method} ${path} HTTP/1.1`, HOST, "Content-Length: 0"))) }).toEqual({ path, status: 405 });
  });

  it.each(["/", "/api/trpc/setup.create", "/api/auth/callback/password", "/api/unsubscribe/x", "/nothing-here"])("a body of two million bytes, or of unknown length, to %s", async (path) => {
    expect(statusOf(await speak(head(`POST ${path} HTTP/1.1`, HOST, `Origin: ${PUBLIC}`, "Content-Type: application/json", "Content-Length: 2000000")))).toBe(413);
    const chunked = await speak(head(`POST ${path} HTTP/1.1`, HOST, `Origin: ${PUBLIC}`, "Content-Type: application/json", "Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n");
    expect(statusOf(chunked)).toBe(411);
  });

  it("headers of more than 16 kB", async () => {
    expect(statusOf(await speak(head("GET / HTTP/1.1", HOST, `X: ${"x".repeat(20_000)}`)))).toBe(431);
  });

  it.each(["http://127.0.0.1:9/secret", "//127.0.0.1:9/secret", "/\\127.0.0.1:9/secret", "https:x", "*"])("a target that is no path of ours: %s", async (target) => {
    const answer = await speak(head(`GET ${target} HTTP/1.1`, HOST, "Connection: close"));
    expect(statusOf(answer)).toBe(400);
    expect(answer).not.toContain("127.0.0.1:9");
  });
});

it("whoever sends a head byte by byte holds a connection for some seconds, not for ever", async () => {
  const began = Date.now();
  const answer = await speak(`GET / HTTP/1.1\r\n${HOST}\r\nX: a`);
  expect(statusOf(answer)).toBe(408);
  expect(Date.now() - began).toBeLessThan(20_000);
});

describe("calls are counted by the address that the trusted proxy saw", () => {
  const ask = (forwarded: string) => fetch(`${address}/api/unsubscribe/${forwarded.length}x`, { method: "POST", headers: { "x-forwarded-for": forwarded, "content-length": "0" } });

  it("whatever else the visitor claims", async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 61; call++) statuses.push((await ask(`10.0.${call}.1, 198.51.100.${call}, 203.0.113.7`)).status);
    expect(statuses.slice(0, 60)).not.toContain(429);
    expect(statuses[60]).toBe(429);
    const refused = await ask("203.0.113.7");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await ask("203.0.113.8")).status).not.toBe(429);
  });

  it("by the call of the API, not by the request, and says how long to wait", async () => {
    const batch = (size: number) => fetch(`${address}/api/trpc/${Array.from({ length: size }, () => "setup.state").join(",")}?batch=1&input=%7B%7D`, { headers: { "x-forwarded-for": "203.0.113.20" } });
    for (let call = 0; call < 119; call++) expect((await batch(10)).status).toBe(200);
    expect((await batch(9)).status).toBe(200);
    const refused = await batch(2);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await refused.text()).toContain("account.tooMany");
    expect((await batch(1)).status).toBe(200);
    expect((await batch(1)).status).toBe(429);
  });
});

describe("what is answered", () => {
  it("by the API and the sign-in is kept by nobody on the way", async () => {
    for (const path of ["/api/trpc/setup.state", "/api/auth/csrf", "/api/auth/session", "/api/auth/providers", "/api/health", "/api/trpc/no.such"]) {
      expect({ path, kept: (await fetch(address + path)).headers.get("cache-control") }).toEqual({ path, kept: expect.stringContaining("no-store") });
    }
    for (const path of ["/sign-in", "/setup", "/nothing-here"]) expect({ path, kept: (await fetch(address + path)).headers.get("cache-control") }).toEqual({ path, kept: expect.stringContaining("no-store") });
  });

  it("binds browsers to https, and gives cookies that are bound to this host and to https", async () => {
    const answer = await fetch(`${address}/api/auth/csrf`, { headers: { "x-forwarded-proto": "https" } });
    expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=15552000$/);
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-prorab\./);
      for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  it("to a sign-in, out, or over, from another site's page changes nothing", async () => {
    for (const path of ["signin/google", "callback/password", "callback/link", "signout"]) {
      for (const origin of ["https://evil.example", "null", undefined]) {
        const answer = await fetch(`${address}/api/auth/${path}`, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", ...(origin && { origin }) }, body: "csrfToken=x&json=true", redirect: "manual" });
        expect({ path, origin, status: answer.status, cookies: answer.headers.getSetCookie() }).toEqual({ path, origin, status: 403, cookies: [] });
      }
    }
  });

  it("leads to no other site, whatever is asked for and whatever host is claimed", async () => {
    const EVIL = ["https://evil.example/", "//evil.example", "/\\evil.example", "https:evil.example", "javascript:alert(1)", "/%2f%2fevil.example", "https://prorab.example.com@evil.example", "https://prorab.example.com.evil.example"];
    const paths = [...EVIL.flatMap((url) => [`/sign-in?callbackUrl=${encodeURIComponent(url)}`, `/api/auth/signin?callbackUrl=${encodeURIComponent(url)}`, `/api/auth/signout?callbackUrl=${encodeURIComponent(url)}`, `/api/auth/error?callbackUrl=${encodeURIComponent(url)}`]), "/", "//evil.example/", "/\\evil.example", "/w/x", "/account", "/n/x"];
    for (const path of paths) {
      const answer = await speak(head(`GET ${path} HTTP/1.1`, "Host: evil.example", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Connection: close"));
      const location = /\r\nlocation: (.*)\r\n/i.exec(answer)?.[1];
      if (location) expect({ path, to: new URL(location, PUBLIC).origin }).toEqual({ path, to: PUBLIC });
      // next-auth remembers the way back in a cookie.
      const back = /prorab\.callback=([^;]*)/.exec(answer)?.[1];
      if (back) expect({ path, back: new URL(decodeURIComponent(back), PUBLIC).origin }).toEqual({ path, back: PUBLIC });
    }
  });

  it("resizes no picture, and lists no folder, source or map of one", async () => {
    for (const path of ["/_next/image?url=%2Ficon.svg&w=64&q=75", "/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75", "/_next/", "/_next/static/", "/package.json", "/.env", "/data/secret", "/../package.json", "/%2e%2e/package.json", "/_next/static/..%2f..%2f..%2fpackage.json"]) {
      const answer = await speak(head(`GET ${path} HTTP/1.1`, HOST, "Connection: close"));
      expect({ path, found: statusOf(answer) < 300 }).toEqual({ path, found: false });
      expect(answer).not.toMatch(/"dependencies"|5b1f0e9c7a3d2846/);
    }
  });
});

describe("the pages' scripts and styles", () => {
  const folder = join(process.env.PRORAB_BUILD_DIR ?? ".next", "static");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css)$/.test(name));
  async function get(name: string, ...headers: string[]) {
    const answer = await speak(head(`GET /_next/static/${name} HTTP/1.1`, HOST, "Connection: close", ...headers));
    const end = answer.indexOf("\r\n\r\n");
    return { status: statusOf(answer), head: answer.slice(0, end), body: Buffer.from(answer.slice(end + 4), "latin1") };
  }

  it("come as the build has compressed them, as the browser takes them, for good", async () => {
    for (const ending of [".js", ".css"]) {
      const name = names.find((one) => one.endsWith(ending))!;
      const text = readFileSync(join(folder, name));
      for (const [taken, encoding, unpack] of [["gzip, deflate, br, zstd", "br", brotliDecompressSync], ["gzip, deflate", "gzip", gunzipSync]] as const) {
        const { status, head: said, body } = await get(name, `Accept-Encoding: ${taken}`);
        expect(status).toBe(200);
        expect(said).toContain(`Content-Encoding: ${encoding}`);
        expect(said).toMatch(/Cache-Control: public, max-age=31536000, immutable/);
        expect(said).toMatch(/X-Content-Type-Options: nosniff/i);
        expect(unpack(body).equals(text)).toBe(true);
        expect(body.length).toBeLessThan(text.length);
      }
    }
  });

  it("come whole to whoever takes no compression, and in parts to whoever asks for a part", async () => {
    const text = readFileSync(join(folder, names[0]!));
    const whole = await get(names[0]!);
    expect(whole.head).not.toMatch(/Content-Encoding/i);
    expect(whole.body.equals(text)).toBe(true);
    const part = await get(names[0]!, "Accept-Encoding: br", "Range: bytes=2-9");
    expect(part.status).toBe(206);
    expect(part.body.equals(text.subarray(2, 10))).toBe(true);
    expect((await get("chunks/none-of-ours.js", "Accept-Encoding: br")).status).toBe(404);
  });
});

describe("secrets", () => {
  it("of the app are in no file that browsers get, and in no line that it writes", async () => {
    await fetch(`${address}/sign-in?token=${SECRET}x`, { headers: { cookie: `__Host-prorab.session=${SECRET}`, authorization: SECRET } });
    await fetch(`${address}/api/trpc/account.me`, { headers: { cookie: `__Host-prorab.session=${SECRET}` } });
    expect(app.output + app.errors).not.toContain(MARK);
    const files = readdirSync(join(process.env.PRORAB_BUILD_DIR ?? ".next", "static"), { recursive: true, encoding: "utf8" }).filter((file) => /\.(js|css|json|map)$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    const texts = files.map((file) => [file, readFileSync(join(process.env.PRORAB_BUILD_DIR ?? ".next", "static", file), "utf8")] as const);
    expect(texts.filter(([file, text]) => (file.endsWith(".map") && text.includes("sourcesContent")) || /5b1f0e9c7a3d2846|PRORAB_SECRET|NEXTAUTH_SECRET|DATABASE_URL|SMTP_URL|CLIENT_SECRET|argon2/.test(text)).map(([file]) => file)).toEqual([]);
  });

  it("and data are open to the app's user alone", async () => {
    const own = mkdtempSync(join(tmpdir(), "prorab-modes-"));
    const another = new RunningApp({ PRORAB_DATA: join(own, "home") });
    await another.ready();
    await another.stop("SIGTERM");
    const modes = Object.fromEntries(["", "secret", "postgres"].map((name) => [name, (statSync(join(own, "home", name)).mode & 0o777).toString(8)]));
    expect(modes).toEqual({ "": "700", secret: "600", postgres: "700" });
    expect(readFileSync(join(own, "home", "secret"), "utf8").trim()).toMatch(/^[\w-]{43}$/);
    rmSync(own, { recursive: true, force: true });
  });
});
