import { eq } from "drizzle-orm";
import { writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReviewLink } from "#db/factories/create-review-link.ts";
import { users } from "#db/schema/accounts.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { writeSession } from "#server/services/accounts/sessions.ts";
import { LiveClient, type Door } from "#server/testing/live-client.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
let door: LiveServer;
let workspace: { id: string; owner: Person };
beforeAll(async () => {
  app = await startTestApp();
  door = await openDoor(app);
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "secret", values: { title: "Secret goal" } }]);
});
afterAll(async () => {
  await app.stop();
  await door.close();
});

const DAY = 86_400;
const now = () => Math.floor(Date.now() / 1000);
const knock = (how: Partial<Door>) => new LiveClient({ port: door.port, cookie: workspace.owner.cookie, document: `plan:${workspace.id}`, ...how });
/** Says hello to `document` and asks for everything; how it ended, and what was learnt. */
async function tryToOpen(how: Partial<Door>) {
  const client = knock(how);
  await client.open();
  client.ask();
  client.exchange();
  const { code, reason } = await client.end();
  return { code, reason, heard: client.heard, goals: project(client.doc).goals.length };
}
const refused = (code: number, reason: string) => ({ code, reason, heard: [], goals: 0 });
const session = (claims: { sessionVersion?: number; signedInAt?: number; secret?: string }) => writeSession(
  { userId: workspace.owner.userId, sessionVersion: claims.sessionVersion ?? 1, signedInAt: claims.signedInAt ?? now(), sessionId: newId() }, { secret: claims.secret ?? app.secret, url: app.env.PRORAB_URL },
).then((header) => header.split(";")[0]!);

describe("the door", () => {
  it("lets the owner in from a page of ours", async () => {
    const client = await door.join(workspace.owner, workspace.id);
    expect(client.plan.goals.map(({ title }) => title)).toEqual(["Secret goal"]);
    await client.leave();
  });

  for (const origin of ["http://evil.example", "http://127.0.0.1.evil.example", "null", "not a url", "http://127.0.0.1:1", null]) {
    it(`refuses a page of ${origin}`, async () => {
      const client = knock({ origin: origin === null ? null : origin });
      const status = new Promise((resolve) => client.ws.once("unexpected-response", (_, response) => resolve(response.statusCode)));
      expect(await status).toBe(403);
      client.ws.terminate();
    });
  }

  it("takes the app's public address for its own, as behind a proxy", async () => {
    const client = await LiveClient.join({ port: door.port, cookie: workspace.owner.cookie, document: `plan:${workspace.id}`, origin: "http://prorab.test:3120" });
    await client.leave();
  });

  it("refuses a guest: what a review link gives is no session, and opens no document", async () => {
    const { token, guest } = await createReviewLink(app.db, workspace);
    for (const secret of [token, guest.key]) {
      for (const cookie of [`prorab.session=${secret}`, `next-auth.session-token=${secret}`]) expect(await tryToOpen({ cookie })).toEqual(refused(4401, "signedOut"));
      expect(await tryToOpen({ cookie: "", document: `plan:${secret}` })).toEqual(refused(4401, "signedOut"));
    }
  });

  it("refuses who is not signed in, or no longer", async () => {
    const cookies = {
      none: "", nonsense: "prorab.session=nonsense", forged: await session({ secret: "a secret of someone else, long enough" }),
      "of an older version": await session({ sessionVersion: 0 }), "of a newer version": await session({ sessionVersion: 2 }), "older than 30 days": await session({ signedInAt: now() - 31 * DAY }),
    };
    for (const [name, cookie] of Object.entries(cookies)) expect(await tryToOpen({ cookie }), name).toEqual(refused(4401, "signedOut"));
  });

  it("tells a page of an older shape, or one that names none, to reload", async () => {
    for (const path of ["/collab", "/collab?shape=0", "/collab?shape=", "/collab?shape=x", "/collab?shape=-1"]) expect(await tryToOpen({ path }), path).toEqual(refused(4426, "clientOutdated"));
  });

  it("cuts off every other path", async () => {
    for (const path of ["/", "/collab/", "/collab/x", "//collab", "/collab%2f", "/api/trpc", "/_next/hmr", `/${"x".repeat(5000)}`]) {
      const client = knock({ path });
      expect((await client.end()).code, path).toBe(1006);
    }
  });

  it("is closed to the 41st socket of one person", async () => {
    const { cookie } = await enter(app, workspace.id, "viewer");
    const sockets = Array.from({ length: 40 }, () => knock({ cookie }));
    await Promise.all(sockets.map((socket) => socket.open()));
    expect(await tryToOpen({ cookie })).toEqual(refused(4429, "tooFast"));
    await Promise.all(sockets.map((socket) => socket.leave()));
  });
});

describe("a document's name", () => {
  const noAccess = refused(4403, "noAccess");

  it("of another workspace, of a deleted one and of none get one answer", async () => {
    const other = await createLiveWorkspace(app);
    const answers = await Promise.all([other.id, newId(), "x", "0".repeat(64)].map((id) => tryToOpen({ document: `plan:${id}` })));
    for (const answer of answers) expect(answer).toEqual(noAccess);
  });

  for (const document of [
    "", "plan:", "plan", "plan:../../etc/passwd", "plan:..%2f..%2fetc", "__proto__", "constructor", "toString", "plan:__proto__", "plan:constructor", "plan:A", "plan:a b", "plan:é",
    "plan:a\n", "\0", "__proto__\0x", `plan:${"0".repeat(65)}`, "x".repeat(900_000),
  ]) {
    it(`that is none, ${JSON.stringify(document.slice(0, 30))}, gets the same`, async () => {
      expect(await tryToOpen({ document })).toEqual(noAccess);
      expect(({} as Record<string, unknown>).providerVersion).toBeUndefined();
    });
  }

  it("larger than a message may be ends the socket", async () => {
    expect((await tryToOpen({ document: "x".repeat(1_100_000) })).code).toBe(1009);
  });

  it("with a session of its own behind it gets the same: one connection per socket", async () => {
    expect(await tryToOpen({ document: `plan:${workspace.id}\0session` })).toEqual(noAccess);
    const client = await door.join(workspace.owner, workspace.id);
    client.ask(`plan:${workspace.id}\0second`);
    expect(await client.end()).toEqual({ code: 4403, reason: "noAccess" });
  });

  it("is one per socket, and asked for once", async () => {
    const other = await createLiveWorkspace(app);
    for (const again of [`plan:${other.id}`, `plan:${workspace.id}`]) {
      const client = await door.join(workspace.owner, workspace.id);
      client.ask(again);
      expect(await client.end()).toEqual({ code: 4400, reason: "malformed" });
    }
  });

  it("is not spoken of before it was asked for", async () => {
    const client = knock({});
    await client.open();
    client.exchange();
    client.ask();
    await client.until(() => client.isSynced);
    await client.leave();
    const flood = knock({});
    await flood.open();
    for (let i = 0; i < 60; i++) flood.send((encoder) => {
      writeVarUint(encoder, 0);
      writeVarUint(encoder, 2);
      writeVarUint8Array(encoder, new Uint8Array(10));
    });
    await flood.end();
    expect(flood.heard).toEqual([]);
  });
});

it("who signs out everywhere while a socket of theirs is being opened is not let in", async () => {
  const person = await enter(app, workspace.id, "editor");
  const client = knock({ cookie: person.cookie });
  await client.open();
  // The session was read; the socket has not asked for its plan. The sign-out's own closing of sockets may come before either.
  await app.db.update(users).set({ sessionVersion: 2 }).where(eq(users.id, person.userId));
  client.ask();
  expect(await client.end()).toEqual({ code: 4401, reason: "signedOut" });
});
