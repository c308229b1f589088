import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { WebSocket } from "ws";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { newId } from "#model/ids.ts";
import { writeSession } from "#server/services/accounts/sessions.ts";
import { forge, gone, letters, nestedMaps, nestedValue, typeItem, values } from "#server/testing/forged-updates.ts";
import { LiveClient, type Door } from "#server/testing/live-client.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

/**
 * Every row of the table of attacks in docs/chaos.md (A1 …), while two bystanders work in the same plan: how long an edit of the one takes to reach the
 * other is measured right before and while the attack goes on.
 */
let app: TestApp;
let door: LiveServer;
let workspace: { id: string; owner: Person };
let editor: Person;
const logged: { event: string; fields: Record<string, unknown> }[] = [];
const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);
const says = (event: string, fields: Record<string, unknown> = {}) => void logged.push({ event, fields });

beforeAll(async () => {
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  app = await startTestApp();
  const hub = createOtherHub(app, { log: { info: says, warn: says, error: says } });
  door = await openDoor(app, hub);
  close = async () => {
    await hub.close();
    await door.close();
  };
});
let close: () => Promise<void>;
afterAll(async () => {
  await close();
  await app.stop();
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
  if (figures.length > 0) process.stdout.write(`bystanders, edit to sight, medians, ms (quiet → attacked), RSS, MB:\n${figures.join("\n")}\n`);
});
beforeEach(async () => {
  faults.length = 0;
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "More leads" } }]);
  editor = await enter(app, workspace.id, "editor");
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const rss = () => {
  collect();
  return process.memoryUsage().rss / 1e6;
};
const figures: string[] = [];
/** How much slower a bystander's edit may be seen while an attack goes on: ten times, and what a busy machine loses now and then. */
const SLOWER = { times: 10, ms: 60 };
/** What an attack may leave behind, MB. */
const MAY_GROW = 150;
const EDITS = 15;

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const knock = (how: Partial<Door> = {}) => new LiveClient({ port: door.port, cookie: editor.cookie, document: `plan:${workspace.id}`, ...how });
const join = () => door.join(editor, workspace.id);

/** How long edits of one take to be seen by the other, ms. */
async function work(one: LiveClient, other: LiveClient, until: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (took.length < EDITS || !until()) {
    const title = newId();
    const began = performance.now();
    one.apply({ type: "goal.set", id: "g1", values: { title } });
    await other.until(() => other.plan.goals.find(({ id }) => id === "g1")?.title === title);
    took.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return took;
}

/** Runs an attack beside two bystanders, and holds it to what it may do to them; `own` is what the attacker itself, who lives in this process too, takes, MB. */
function attack(id: string, what: string, act: () => Promise<unknown>, own = 0): void {
  it(`${id}: ${what}`, { timeout: 90_000 }, async () => {
    const other = await enter(app, workspace.id, "editor");
    const [one, two] = [await door.join(workspace.owner, workspace.id), await door.join(other, workspace.id)];
    const quiet = median(await work(one, two, () => true));
    const before = rss();
    let isOver = false;
    const acting = act().finally(() => (isOver = true));
    acting.catch(() => undefined);
    const attacked = median(await work(one, two, () => isOver));
    await acting;
    const after = rss();
    figures.push(`${id}  ${quiet.toFixed(1)} → ${attacked.toFixed(1)} (${(attacked / quiet).toFixed(1)} ×)  ${before.toFixed(0)} → ${after.toFixed(0)}`);
    expect([one.closed, two.closed]).toEqual([null, null]);
    expect(attacked).toBeLessThan(quiet * SLOWER.times + SLOWER.ms);
    expect(after - before).toBeLessThan(MAY_GROW + own);
    expect(faults).toEqual([]);
    expect(shown(one)).toEqual(shown(two));
    await Promise.all([one.leave(), two.leave()]);
  });
}
const shown = (client: LiveClient) => JSON.stringify(client.plan);

/** Joins again and again, and does `act` each time; how each of the sockets ended. */
async function again(times: number, act: (client: LiveClient) => void, open: () => Promise<LiveClient> = join): Promise<{ code: number; reason: string }[]> {
  const ends: { code: number; reason: string }[] = [];
  for (let turn = 0; turn < times; turn++) {
    const client = await open();
    act(client);
    ends.push(await client.end());
  }
  return ends;
}
const every = (code: number, reason: string, times: number) => Array.from({ length: times }, () => ({ code, reason }));

attack("A1", "who may only read sends changes, as update and as answer: not taken, and told so", async () => {
  for (const role of ["reviewer", "viewer"] as const) {
    const reader = await door.join(await enter(app, workspace.id, role), workspace.id);
    for (let i = 0; i < 50; i++) reader.apply({ type: "goal.add", id: newId(), values: { title: "By a reader" } });
    await reader.settled();
    expect(reader.taken.slice(1).every((taken) => !taken)).toBe(true);
    expect((await app.hub.getPlan(workspace.id)).goals.some(({ title }) => title === "By a reader")).toBe(false);
    await reader.leave();
  }
});

attack("A2", "Yjs's own awareness, broadcasts and other kinds that no page sends: each ends its socket", async () => {
  const kinds = [1, 3, 4, 6, 8, 99].map((kind) => (client: LiveClient) => client.send((encoder) => {
    writeVarUint(encoder, kind);
    writeVarUint8Array(encoder, new Uint8Array(50));
  }));
  for (const kind of kinds) expect(await again(3, kind)).toEqual(every(4400, "malformed", 3));
});

attack("A3", "upgrades from pages of others: refused before there is a socket", async () => {
  for (const origin of ["http://evil.example", "null", `http://127.0.0.1.evil.example:${door.port}`, "http://127.0.0.1:1", "file://", null]) {
    for (let turn = 0; turn < 20; turn++) {
      const client = knock({ origin });
      const status = await new Promise((resolve) => client.ws.once("unexpected-response", (_, response) => resolve(response.statusCode)));
      expect({ origin, status }).toEqual({ origin, status: 403 });
      client.ws.terminate();
    }
  }
});

attack("A4", "wrong, forged and expired cookies, and a cookie of another site's name: closed with the reason, told nothing", async () => {
  const keys = { secret: app.secret, url: app.env.PRORAB_URL };
  const at = Math.floor(Date.now() / 1000);
  const cookieOf = async (claims: { sessionVersion?: number; signedInAt?: number }, with_ = keys) =>
    (await writeSession({ userId: editor.userId, sessionVersion: 1, signedInAt: at, sessionId: newId(), ...claims }, with_)).split(";")[0]!;
  const cookies = [
    "", "prorab.session=", "prorab.session=x", `prorab.session=${"a".repeat(4000)}`, editor.cookie.replace("prorab.session", "session"), `${editor.cookie.slice(0, -3)}abc`,
    await cookieOf({ sessionVersion: 0 }), await cookieOf({ signedInAt: at - 40 * 86_400 }), await cookieOf({}, { ...keys, secret: "not the secret of this app, though long enough" }),
  ];
  for (const cookie of cookies) {
    const client = knock({ cookie });
    await client.open();
    client.ask();
    client.exchange();
    expect({ ...(await client.end()), heard: client.heard }).toEqual({ code: 4401, reason: "signedOut", heard: [] });
  }
});

attack("A5", "another workspace's plan, a name with a way out of a folder, a name of every object's own: one answer for all", async () => {
  const foreign = await createLiveWorkspace(app, [{ type: "goal.add", id: "secret", values: { title: "Secret" } }]);
  const names = [`plan:${foreign.id}`, `plan:${newId()}`, "plan:../../etc/passwd", "../../etc/passwd", "plan:..%2f", "__proto__", "constructor", "plan:__proto__", "plan:constructor", "", "\0", "x".repeat(900_000)];
  for (const document of names) {
    const client = knock({ document });
    await client.open();
    client.ask();
    client.exchange();
    expect({ name: document.slice(0, 30), ...(await client.end()), heard: client.heard }).toEqual({ name: document.slice(0, 30), code: 4403, reason: "noAccess", heard: [] });
    expect(client.plan.goals).toEqual([]);
  }
});

attack("A6", "presence in another's name: the others are told whose connection it came by", async () => {
  const client = await join();
  const known = () => client.heard.flatMap((message) => (message.t === "here" ? message.people : [])).find(({ memberId }) => memberId === workspace.owner.memberId);
  await client.until(() => known() !== undefined);
  const victim = known()!;
  const own = client.heard.find((message) => message.t === "hello")!.connection;
  const watcher = await door.join(workspace.owner, workspace.id);
  for (let i = 0; i < 30; i++) client.say({ t: "presence", connection: victim.connection, memberId: victim.memberId, name: "The owner", patch: { page: `forged ${i}`, connection: victim.connection } });
  const statesOf = (connection: string) => watcher.heard.flatMap((message) => (message.t === "here" ? [message.states[connection], message.moved[connection]] : [])).filter((state) => state !== undefined);
  await watcher.until(() => statesOf(own).some(({ page }) => page?.startsWith("forged")));
  expect(statesOf(victim.connection).filter(({ page }) => page?.startsWith("forged"))).toEqual([]);
  const people = watcher.heard.flatMap((message) => (message.t === "here" ? message.people : []));
  expect(people.filter(({ connection }) => connection === own).map(({ memberId, role }) => ({ memberId, role }))).toEqual([{ memberId: editor.memberId, role: "editor" }]);
  await Promise.all([client.leave(), watcher.leave()]);
});

attack("A7", "ten thousand states in one message", async () => {
  const text = JSON.stringify({ t: "presence", patch: Array.from({ length: 10_000 }, () => ({ page: "x" })) });
  expect(await again(5, (client) => client.sayText(text))).toEqual(every(4413, "tooLarge", 5));
});

attack("A8", "structs under another's Yjs client", async () => {
  const victim = await door.join(workspace.owner, workspace.id);
  victim.apply({ type: "goal.set", id: "g1", values: { unit: "%" } });
  await victim.settled();
  const at = Y.getState(victim.doc.store, victim.doc.clientID);
  const forged = forge([{ client: victim.doc.clientID, clock: at, structs: [values({ parent: "goals", sub: "forged" }, 1)] }]);
  expect(await again(5, (client) => client.update(forged))).toEqual(every(4400, "malformed", 5));
  await victim.leave();
});

attack("A9", "malformed varints, lengths and updates", async () => {
  const bad = [new Uint8Array(), new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]), new Uint8Array([128, 128, 128, 128, 128, 128, 128]), new Uint8Array([1, 255, 255, 255, 255, 15]), new Uint8Array([200])];
  for (const bytes of bad) expect(await again(3, (client) => client.update(bytes))).toEqual(every(4400, "malformed", 3));
  expect(await again(5, (client) => client.raw(new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 1])))).toEqual(every(4400, "malformed", 5));
});

attack("A10", "seven bytes that claim 33 million structs, thirty times", async () => {
  expect(await again(30, (client) => client.update(forge([{ client: 77, claims: 33_554_432, structs: [] }])))).toEqual(every(4400, "malformed", 30));
});

attack("A11", "a million tiny structs: as many as a message holds, again and again", async () => {
  // A struct of nothing takes two bytes: a change of a quarter of a megabyte holds 120,000. Sent again they are nothing new, and are read all the same.
  const tiny = forge([{ client: 4242, structs: Array.from({ length: 120_000 }, () => gone(1)) }]);
  let sent = 0;
  for (; sent < 1_000_000; sent += 120_000) {
    const client = await join();
    client.update(tiny);
    await client.settled().catch(() => undefined);
    client.ws.close();
    await client.end();
  }
});

attack("A12", "updates that rest on what nobody has, 100 of them", async () => {
  expect(await again(100, (client) => client.update(forge([{ client: 99, clock: 5, structs: [gone(1)] }])))).toEqual(every(4408, "outOfSync", 100));
});

attack("A13", "maps in maps, 5,000 deep, and values as deep", async () => {
  expect(await again(10, (client) => client.update(forge([nestedMaps(77, 5000)])))).toEqual(every(4400, "malformed", 10));
  expect(await again(10, (client) => client.update(forge([{ client: 77, structs: [nestedValue({ parent: "goals", sub: "deep" }, 5000)] }])))).toEqual(every(4400, "malformed", 10));
});

attack("A14", "frames of 10 MB, and one of 100 MB", async () => {
  const ten = new Uint8Array(10_000_000);
  expect((await again(5, (client) => client.update(ten))).map(({ code }) => code)).toEqual([1009, 1009, 1009, 1009, 1009]);
  expect((await again(1, (client) => client.raw(new Uint8Array(100_000_000)))).map(({ code }) => [1009, 1006].includes(code))).toEqual([true]);
}, 120);

attack("A15", "ten thousand documents over one socket, and two sessions of one", async () => {
  expect(await again(1, (client) => {
    for (let i = 0; i < 10_000; i++) client.ask(`plan:${i.toString(36)}`);
  })).toEqual(every(4400, "malformed", 1));
  expect(await again(3, (client) => client.ask(`plan:${workspace.id}\0second`))).toEqual(every(4403, "noAccess", 3));
});

attack("A16", "a peer that asks for much and reads nothing: cut off, and what waited for it with it", async () => {
  const filler = await door.join(workspace.owner, workspace.id);
  for (let i = 0; i < 10; i++) filler.apply(...Array.from({ length: 10 }, () => ({ type: "goal.add" as const, id: newId(), values: { notes: "x".repeat(20_000) } })));
  await filler.settled();
  const deaf = await join();
  const { connection } = deaf.heard.find((message) => message.t === "hello")!;
  (deaf.ws as unknown as { _socket: { pause(): void } })._socket.pause();
  for (let i = 0; i < 15; i++) deaf.send((encoder) => {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 0);
    writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
  });
  await filler.until(() => filler.heard.some((message) => message.t === "here" && message.gone.includes(connection)));
  deaf.ws.terminate();
  await filler.leave();
});

attack("A17", "floods: of messages, of questions for the whole plan, of changes", async () => {
  const flood = (write: (client: LiveClient, i: number) => void) => again(3, (client) => {
    for (let i = 0; i < 3000; i++) write(client, i);
  });
  expect(await flood((client) => client.say({ t: "ping" }))).toEqual(every(4429, "tooFast", 3));
  expect(await flood((client) => client.exchange())).toEqual(every(4429, "tooFast", 3));
  const over = await flood((client, i) => client.update(forge([{ client: 88, clock: i, structs: [gone(1)] }])));
  // A second hand of the same person comes after the first one's structs: it is behind, or too fast.
  expect(over.every(({ reason }) => reason === "tooFast" || reason === "outOfSync")).toBe(true);
});

attack("A18", "sockets opened by the hundred, by one person", async () => {
  const greedy = await enter(app, workspace.id, "editor");
  const clients = await Promise.all(Array.from({ length: 200 }, async () => {
    const client = knock({ cookie: greedy.cookie });
    await client.open();
    return client;
  }));
  await expect.poll(() => clients.filter(({ closed }) => closed?.reason === "tooFast").length, { timeout: 20_000 }).toBe(160);
  expect(clients.filter(({ ws }) => ws.readyState === WebSocket.OPEN)).toHaveLength(40);
  await Promise.all(clients.map((client) => client.leave().catch(() => undefined)));
});

attack("A19", "text where a plan has none: what passes is a change that is no change of ours, and reads as nothing", async () => {
  const client = await join();
  client.update(forge([{ client: 1234, structs: [typeItem(1, { parent: "goals", sub: "zz" }), typeItem(2, { parent: [1234, 0], sub: "title" }), letters({ parent: [1234, 1] }, "ok"), values({ parent: [1234, 0], sub: "target" }, Number.NaN)] }]));
  await client.settled();
  expect(client.closed).toBeNull();
  expect((await app.hub.getPlan(workspace.id)).goals.find(({ id }) => id === "zz")?.target ?? null).toBeNull();
  await client.leave();
});

attack("A20", "one that is silent in the middle of a frame, and one that never says what it came for", async () => {
  const clients = await Promise.all(Array.from({ length: 10 }, async () => {
    const client = knock();
    await client.open();
    // The head of a frame of 500 kB, and nothing of it.
    (client.ws as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0, 7, 0xa1, 0x20, 1, 2, 3, 4]));
    return client;
  }));
  for (const client of clients) client.ws.terminate();
});

it("refusals are logged: who came from elsewhere, who was cut off and why", () => {
  const events = new Set(logged.map(({ event }) => event));
  expect([...events]).toEqual(expect.arrayContaining(["socket refused", "socket failed", "socket cut off"]));
  const reasons = new Set(logged.filter(({ event }) => event === "socket cut off").map(({ fields }) => fields.reason));
  expect([...reasons]).toEqual(expect.arrayContaining(["malformed", "tooLarge", "tooFast", "outOfSync", "noAccess", "signedOut"]));
  expect(JSON.stringify(logged)).not.toContain("cookie");
});
