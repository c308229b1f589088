import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createUser } from "#db/factories/create-user.ts";
import { fingerprint } from "#server/testing/fingerprint.ts";
import { procedures } from "#server/testing/procedures.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";
import { Visitor } from "#server/testing/visitor.ts";

const mutations = procedures.filter(({ kind }) => kind === "mutation").map(({ path }) => path);

let app: TestApp;
let visitor: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  visitor = await Visitor.signedIn(app, await createUser(app.db));
});
afterAll(() => app.stop());

const HOST = "prorab.test:3120";
const own = { host: HOST, origin: `http://${HOST}`, "content-type": "application/json", "content-length": "2" };
const form = new FormData();

/** How a page that is not ours might try, and what it is told. */
const ATTEMPTS: [string, RequestInit & { headers: Record<string, string> }, number][] = [
  ["a GET", { method: "GET", headers: own }, 405],
  ["a foreign Origin", { method: "POST", body: "{}", headers: { ...own, origin: "https://evil.example" } }, 403],
  ["an Origin of the same host but another port", { method: "POST", body: "{}", headers: { ...own, origin: "http://prorab.test:1" } }, 403],
  ["the Origin null", { method: "POST", body: "{}", headers: { ...own, origin: "null" } }, 403],
  ["no Origin", { method: "POST", body: "{}", headers: { host: HOST, "content-type": "application/json", "content-length": "2" } }, 403],
  ["Sec-Fetch-Site: same-site", { method: "POST", body: "{}", headers: { ...own, "sec-fetch-site": "same-site" } }, 403],
  ["text/plain", { method: "POST", body: "{}", headers: { ...own, "content-type": "text/plain" } }, 415],
  ["a form", { method: "POST", body: "a=1", headers: { ...own, "content-type": "application/x-www-form-urlencoded" } }, 415],
  ["multipart", { method: "POST", body: form, headers: { host: HOST, origin: `http://${HOST}`, "content-length": "2" } }, 415],
  ["octet-stream", { method: "POST", body: "{}", headers: { ...own, "content-type": "application/octet-stream" } }, 415],
  ["a type that only begins like JSON", { method: "POST", body: "{}", headers: { ...own, "content-type": "application/json-seq" } }, 415],
  ["too much", { method: "POST", body: "{}", headers: { ...own, "content-length": "1000001" } }, 413],
  ["no length", { method: "POST", body: "{}", headers: { host: HOST, origin: `http://${HOST}`, "content-type": "application/json" } }, 413],
];

describe("changes are taken as JSON from the app's own pages only", () => {
  it.each(ATTEMPTS)("%s runs no mutation", async (_, { headers, ...init }, status) => {
    const before = await fingerprint(app.db);
    for (const path of mutations) {
      const answer = await visitor.send(new Request(`http://${HOST}/api/trpc/${path}`, { ...init, headers: { ...headers, cookie: visitor.cookie } }));
      expect({ path, status: answer.status, coded: answer.problem !== null }).toEqual({ path, status, coded: true });
    }
    expect(await fingerprint(app.db)).toBe(before);
  });

  it("a page that was opened under another name of the same host is one of ours", async () => {
    const headers = { ...own, host: "127.0.0.1:3120", origin: "http://127.0.0.1:3120", cookie: visitor.cookie };
    expect((await visitor.send(new Request("http://127.0.0.1:3120/api/trpc/account.update", { method: "POST", body: "{}", headers }))).status).toBe(200);
  });
});

describe("a batch", () => {
  const batch = (size: number) => {
    const [paths, input] = [Array.from({ length: size }, () => "setup.state").join(","), "{}"];
    return visitor.send(new Request(`http://${HOST}/api/trpc/${paths}?batch=1&input=${input}`, { headers: { host: HOST } }));
  };

  it("of ten calls is answered, of eleven refused", async () => {
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });
});

it("a body that is no JSON is malformed", async () => {
  const answer = await visitor.send(new Request(`http://${HOST}/api/trpc/account.update`, { method: "POST", body: "{}}", headers: { ...own, "content-length": "3", cookie: visitor.cookie } }));
  expect(answer).toMatchObject({ status: 400, problem: "input.malformed" });
});
