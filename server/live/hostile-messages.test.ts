import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Here, HerePerson } from "#model/live-messages.ts";
import { newId } from "#model/ids.ts";
import { forge, gone } from "#server/testing/forged-updates.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
let door: LiveServer;
let workspace: { id: string; owner: Person };
let editor: Person;
let witness: LiveClient;
let hostile: LiveClient;
const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);

beforeAll(async () => {
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  app = await startTestApp();
  door = await openDoor(app);
});
afterAll(async () => {
  await app.stop();
  await door.close();
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
});
beforeEach(async () => {
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "More leads" } }]);
  editor = await enter(app, workspace.id, "editor");
  witness = await door.join(workspace.owner, workspace.id);
  hostile = await door.join(editor, workspace.id);
});
/** Whatever happened, the others are served, and nothing escaped to the process. */
afterEach(async () => {
  const next = await door.join(editor, workspace.id);
  const title = newId();
  next.apply({ type: "goal.set", id: "g1", values: { title } });
  await witness.until(() => witness.plan.goals.some((goal) => goal.title === title));
  for (const client of [next, witness, hostile]) client.ws.terminate();
  expect(faults).toEqual([]);
});

const malformed = { code: 4400, reason: "malformed" };
const tooLarge = { code: 4413, reason: "tooLarge" };
const frames = (client: LiveClient) => client.heard.filter((message): message is Here => message.t === "here");
const people = (client: LiveClient): HerePerson[] => frames(client).flatMap((frame) => frame.people);

describe("a message from a page", () => {
  for (const [name, text, closed] of [
    ["that is no JSON", "{", malformed], ["of an unknown kind", '{"t":"obey"}', malformed], ["that only the hub sends", '{"t":"durable","sv":"AAA="}', malformed], ["null", "null", malformed],
    ["nested deep", "[".repeat(4000), malformed], ["too large", JSON.stringify({ t: "ping", x: "x".repeat(5000) }), tooLarge],
    ["of presence that is none", '{"t":"presence","patch":{"page":7}}', malformed],
    ["of presence with a cursor outside every map", '{"t":"presence","patch":{"page":"map","cursor":{"x":1e300,"y":0}}}', malformed],
    ["of presence larger than 4 kB", JSON.stringify({ t: "presence", patch: { page: "map", selection: Array.from({ length: 200 }, () => "x".repeat(60)) } }), tooLarge],
    ["of ten thousand states", JSON.stringify({ t: "presence", patch: Array.from({ length: 10_000 }, () => ({ page: "x" })) }), tooLarge],
  ] as const) {
    it(`${name} ends its socket`, async () => {
      hostile.sayText(text);
      expect(await hostile.end()).toEqual(closed);
      await witness.settled();
      expect(Object.keys(witness.shown)).toEqual([]);
    });
  }

  const kinds: Record<string, (client: LiveClient) => void> = {
    "Yjs awareness of ten thousand states": (client) => {
      const awareness = new Awareness(new Y.Doc());
      for (let id = 1; id <= 10_000; id++) awareness.states.set(id, { name: "Alice" });
      for (let id = 1; id <= 10_000; id++) awareness.meta.set(id, { clock: 1, lastUpdated: 0 });
      const bytes = encodeAwarenessUpdate(awareness, [...awareness.states.keys()]);
      awareness.destroy();
      client.send((encoder) => {
        writeVarUint(encoder, 1);
        writeVarUint8Array(encoder, bytes);
      });
    },
    "a question for awareness": (client) => client.send((encoder) => writeVarUint(encoder, 3)),
    "a reply to a sync": (client) => client.send((encoder) => [4, 2].forEach((number) => writeVarUint(encoder, number))),
    "a broadcast": (client) => client.send((encoder) => {
      writeVarUint(encoder, 6);
      writeVarString(encoder, JSON.stringify({ t: "stale", queries: ["plan.get"] }));
    }),
    "a sync status": (client) => client.send((encoder) => [8, 1].forEach((number) => writeVarUint(encoder, number))),
    "a kind that there is not": (client) => client.send((encoder) => writeVarUint(encoder, 99)),
    "a step of a sync that there is not": (client) => client.send((encoder) => [0, 9].forEach((number) => writeVarUint(encoder, number))),
    "a name and nothing": (client) => client.send(() => undefined),
    "an update of no bytes": (client) => client.send((encoder) => [0, 2].forEach((number) => writeVarUint(encoder, number))),
    "nothing": (client) => client.raw(new Uint8Array()),
    "text": (client) => client.raw("hello"),
    "a state vector that claims millions": (client) => client.send((encoder) => {
      writeVarUint(encoder, 0);
      writeVarUint(encoder, 0);
      writeVarUint8Array(encoder, new Uint8Array([255, 255, 255, 15, 1]));
    }),
    "its name, a byte short of its length": (client) => {
      const encoder = createEncoder();
      writeVarString(encoder, `plan:${workspace.id}`);
      client.raw(toUint8Array(encoder).slice(0, -1));
    },
  };
  for (const [name, act] of Object.entries(kinds)) {
    it(`that is ${name} ends its socket, and reaches nobody`, async () => {
      const heard = witness.heard.length;
      act(hostile);
      expect(await hostile.end()).toEqual(malformed);
      await witness.settled();
      expect(witness.heard.slice(heard).map(({ t }) => t).filter((t) => t !== "here" && t !== "pong")).toEqual([]);
    });
  }

  it("that closes its document ends its socket: one that carries nothing is none", async () => {
    hostile.send((encoder) => writeVarUint(encoder, 7));
    expect(await hostile.end()).toEqual(malformed);
  });
});

describe("presence", () => {
  it("is stamped with the member whose connection it came by, whatever it says of itself", async () => {
    await hostile.until(() => people(hostile).length >= 2);
    const victim = people(hostile).find(({ memberId }) => memberId === workspace.owner.memberId)!;
    hostile.say({ t: "presence", connection: victim.connection, memberId: victim.memberId, patch: { page: "hacked", memberId: victim.memberId, name: "The owner" } });
    await witness.until(() => Object.values(witness.shown).some(({ page }) => page === "hacked"));
    const [by, state] = Object.entries(witness.shown)[0]!;
    expect(by).not.toBe(victim.connection);
    expect(people(witness).find(({ connection }) => connection === by)).toMatchObject({ memberId: editor.memberId, role: "editor" });
    expect(state).toEqual({ page: "hacked" });
  });

  it("of a prototype shows nothing, of nobody", async () => {
    hostile.sayText('{"t":"presence","patch":{"page":"goals","__proto__":{"focus":"x"},"constructor":{"page":"x"}}}');
    await witness.until(() => Object.values(witness.shown).some(({ page }) => page === "goals"));
    expect(Object.values(witness.shown)).toEqual([{ page: "goals" }]);
    expect(({} as { focus?: string }).focus).toBeUndefined();
  });
});

describe("a flood", () => {
  it("of messages ends its socket", async () => {
    for (let i = 0; i < 1000; i++) hostile.say({ t: "ping" });
    expect(await hostile.end()).toEqual({ code: 4429, reason: "tooFast" });
    expect(hostile.heard.filter(({ t }) => t === "pong").length).toBeLessThan(600);
  });

  it("of questions for the whole document ends its socket sooner", async () => {
    for (let i = 0; i < 100; i++) hostile.exchange();
    expect(await hostile.end()).toEqual({ code: 4429, reason: "tooFast" });
  });

  it("of large changes ends its socket", async () => {
    for (let i = 0; i < 100; i++) hostile.update(forge([{ client: 77, clock: i, structs: [gone(1)] }]).slice());
    for (let i = 0; i < 40; i++) hostile.apply({ type: "goal.add", id: newId(), values: Object.fromEntries(["why", "notes"].map((field) => [field, "x".repeat(20_000)])) }, ...Array.from({ length: 5 }, () => ({ type: "goal.add" as const, id: newId(), values: { notes: "x".repeat(20_000) } })));
    expect(await hostile.end()).toEqual({ code: 4429, reason: "tooFast" });
  });

  it("an honest hand is never too fast: thirty seconds of typing and pointing", async () => {
    // What a hand does in half a minute, at the rate that the sender keeps, in one go would be a flood; the burst covers what a page sends when it wakes.
    for (let i = 0; i < 300; i++) hostile.say({ t: "presence", patch: { page: "map", cursor: { x: i, y: 0 } } });
    await hostile.settled();
    expect(hostile.closed).toBeNull();
  });
});

it("a peer that does not read is cut off, and what waits for it with it", async () => {
  for (let i = 0; i < 10; i++) witness.apply(...Array.from({ length: 10 }, () => ({ type: "goal.add" as const, id: newId(), values: { notes: "x".repeat(20_000) } })));
  await witness.settled();
  const deaf = await door.join(editor, workspace.id);
  // Nothing is taken off the wire from here on; the hub's answers of two megabytes each pile up on its side.
  (deaf.ws as unknown as { _socket: { pause(): void } })._socket.pause();
  for (let i = 0; i < 15; i++) deaf.send((encoder) => {
    writeVarUint(encoder, 0);
    writeVarUint(encoder, 0);
    writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
  });
  const { connection } = deaf.heard.find((message) => message.t === "hello")!;
  await witness.until(() => frames(witness).some(({ gone: left }) => left.includes(connection)));
  deaf.ws.terminate();
});
