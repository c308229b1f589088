import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { planUpdates } from "#db/schema/plans.ts";
import { applyCommands } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import {
  binary, changeAs, embed, forge, format, gone, letters, nestedMaps, nestedValue, oldJson, skip, subdocument, typeItem, values, type Struct,
} from "#server/testing/forged-updates.ts";
import type { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, enter, openDoor, type LiveServer, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
let door: LiveServer;
beforeAll(async () => {
  app = await startTestApp();
  door = await openDoor(app);
});
afterAll(async () => {
  await app.stop();
  await door.close();
});

let workspace: { id: string; owner: Person };
let editor: Person;
let witness: LiveClient;
let hostile: LiveClient;
beforeEach(async () => {
  workspace = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "More leads" } }]);
  editor = await enter(app, workspace.id, "editor");
  witness = await door.join(workspace.owner, workspace.id);
  hostile = await door.join(editor, workspace.id);
});

const ME = 77;
const malformed = { code: 4400, reason: "malformed" };
const outOfSync = { code: 4408, reason: "outOfSync" };
const tooLarge = { code: 4413, reason: "tooLarge" };
const rows = async () => (await app.db.select({ rows: count() }).from(planUpdates).where(eq(planUpdates.workspaceId, workspace.id)))[0]!.rows;

/** The plan is as it was, in the hub, on disk and at the others, who are still served. */
async function expectUnharmed(before: { rows: number; state: Uint8Array }) {
  expect((await app.hub.getPlan(workspace.id)).goals.map(({ title }) => title)).toEqual(["More leads"]);
  await witness.settled();
  expect(Y.encodeStateAsUpdate(witness.doc)).toEqual(before.state);
  expect(await rows()).toBe(before.rows);
  const next = await door.join(editor, workspace.id);
  next.apply({ type: "goal.set", id: "g1", values: { title: "Still served" } });
  await witness.until(() => witness.plan.goals[0]?.title === "Still served");
  await Promise.all([next.leave(), witness.leave()]);
}
const look = async () => ({ rows: await rows(), state: Y.encodeStateAsUpdate(witness.doc) });

const title = (sub = "g9") => ({ parent: "goals", sub });
const one = (...structs: Struct[]) => forge([{ client: ME, structs }]);
/** The bytes of one text in a record, and of something in that text. */
const inText = (struct: Struct) => one(typeItem(1, title()), typeItem(2, { parent: [ME, 0], sub: "title" }), struct);

const updates: Record<string, [bytes: () => Uint8Array, closed: typeof malformed]> = {
  "no bytes": [() => new Uint8Array(), malformed],
  "bytes that are no update": [() => new Uint8Array([200, 200, 200, 200, 1]), malformed],
  "an update cut short": [() => one(values(title(), "whole")).slice(0, -4), malformed],
  "an unknown kind of content": [() => one((encoder) => void (encoder.cbuf[encoder.cpos++] = 31)), malformed],
  "a claim of 33 million structs": [() => forge([{ client: ME, claims: 33_554_432, structs: [] }]), malformed],
  "a claim of 33 million deletions": [() => new Uint8Array([0, 1, 77, 128, 128, 128, 16]), malformed],
  "nothing of length nothing": [() => one(gone(0)), malformed],
  "a text of no letters": [() => one(typeItem(1, title()), letters({ parent: [ME, 0], sub: "title" }, "")), malformed],
  "clocks beyond every number": [() => forge([{ client: ME, structs: [gone(2 ** 52), gone(2 ** 52), gone(2 ** 52)] }]), malformed],
  "one client's writing in two parts": [() => forge([{ client: ME, structs: [gone(1)] }, { client: 3, structs: [gone(1)] }, { client: ME, clock: 1, structs: [gone(1)] }]), malformed],
  "a gap before it": [() => forge([{ client: ME, clock: 5, structs: [gone(1)] }]), outOfSync],
  "a gap within it": [() => one(gone(1), skip(5), gone(1)), outOfSync],
  "something after what nobody has": [() => one(letters({ origin: [4_000_000, 7] }, "x")), outOfSync],
  "something before what nobody has": [() => one(letters({ right: [4_000_000, 7] }, "x")), outOfSync],
  "something in what nobody has": [() => one(values({ parent: [4_000_000, 0], sub: "title" }, "x")), outOfSync],
  "something after itself": [() => one(letters({ origin: [ME, 0] }, "x")), malformed],
  "something in what its author writes later": [() => one(values({ parent: [ME, 3], sub: "a" }, 1), gone(5)), malformed],
  "two that wait for each other": [() => forge([{ client: ME, structs: [letters({ origin: [ME + 1, 0] }, "x")] }, { client: ME + 1, structs: [letters({ origin: [ME, 0] }, "y")] }]), outOfSync],
  "a deletion of what nobody has": [() => forge([], [[4_000_000, 0, 10]]), outOfSync],
  "more than one change may be": [() => one(values(title(), "x".repeat(256_000))), tooLarge],
  "maps 3 deep": [() => forge([nestedMaps(ME, 3)]), malformed],
  "maps 3,000 deep": [() => forge([nestedMaps(ME, 3000)]), malformed],
  "maps 14,000 deep": [() => forge([nestedMaps(ME, 14_000)]), malformed],
  "maps nested behind the one that stood there": [() => one(typeItem(1, title()), typeItem(2, { parent: [ME, 0], sub: "a" }), typeItem(1, { origin: [ME, 1] }), typeItem(1, { parent: [ME, 2], sub: "b" })), malformed],
  "a text within a text": [() => inText(typeItem(2, { parent: [ME, 1] })), malformed],
  "an array": [() => one(typeItem(0, title())), malformed],
  "XML": [() => one(typeItem(3, title())), malformed],
  "an XML text": [() => one(typeItem(6, title())), malformed],
  "a document in the document": [() => one(subdocument(title())), malformed],
  "binary data": [() => one(binary(title())), malformed],
  "content of Yjs's old kind": [() => one(oldJson(title())), malformed],
  "a format": [() => inText(format({ parent: [ME, 1] })), malformed],
  "an embed": [() => inText(embed({ parent: [ME, 1] })), malformed],
  "a root that a plan does not have": [() => one(values({ parent: "evil", sub: "a" }, 1)), malformed],
  "a list in a root": [() => one(values({ parent: "goals" }, 1)), malformed],
  "a value 7 deep": [() => one(nestedValue(title(), 7)), malformed],
  "a value 3,000 deep": [() => one(nestedValue(title(), 3000)), malformed],
  "a value 120,000 deep": [() => one(nestedValue(title(), 120_000)), malformed],
};

describe("an update is refused, and harms nobody:", () => {
  for (const [name, [bytes, closed]] of Object.entries(updates)) {
    it(name, async () => {
      const before = await look();
      hostile.update(bytes());
      expect(await hostile.end()).toEqual(closed);
      expect(hostile.taken).toEqual([true]);
      await expectUnharmed(before);
    });
  }

  it("the same, as answers to a sync", async () => {
    const before = await look();
    for (const [name, [bytes, closed]] of Object.entries(updates)) {
      if (closed === tooLarge) continue;
      const client = await door.join(editor, workspace.id);
      client.answer(bytes());
      expect(await client.end(), name).toEqual(closed);
    }
    await hostile.leave();
    await expectUnharmed(before);
  });

  it("a claim of 33 million structs, twenty times, at next to no cost", async () => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => door.join(editor, workspace.id)));
    const started = process.cpuUsage();
    for (const client of clients) client.update(forge([{ client: ME, claims: 33_554_432, structs: [] }]));
    for (const client of clients) expect(await client.end()).toEqual(malformed);
    const { user, system } = process.cpuUsage(started);
    // Where Yjs takes it at its word, each costs a second.
    expect((user + system) / 1e6).toBeLessThan(5);
    await Promise.all([hostile.leave(), witness.leave()]);
  });

  it("one larger than a message may be, by the socket's own limit", async () => {
    const before = await look();
    hostile.update(new Uint8Array(1_100_000));
    expect((await hostile.end()).code).toBe(1009);
    await expectUnharmed(before);
  });

  it("one whose predecessor was refused is not applied either", async () => {
    const before = await look();
    hostile.update(new Uint8Array([200]));
    hostile.apply({ type: "goal.set", id: "g1", values: { title: "After the bad one" } });
    expect(await hostile.end()).toEqual(malformed);
    await expectUnharmed(before);
  });
});

describe("writing under another's Yjs client", () => {
  const forged = (client: number) => changeAs(witness.doc, client, (copy) => applyCommands(copy, [{ type: "goal.set", id: "g1", values: { title: "Forged" } }]));

  for (const way of ["update", "answer"] as const) {
    it(`is refused, as ${way}, while they are here and when they have left`, async () => {
      witness.apply({ type: "goal.set", id: "g1", values: { unit: "%" } });
      await hostile.until(() => hostile.plan.goals[0]?.unit === "%");
      hostile[way](forged(witness.doc.clientID));
      expect(await hostile.end()).toEqual(malformed);
      const later = await door.join(editor, workspace.id);
      await witness.leave();
      await later.settled();
      later[way](forged(witness.doc.clientID));
      expect(await later.end()).toEqual(malformed);
      expect((await app.hub.getPlan(workspace.id)).goals[0]!.title).toBe("More leads");
    });
  }

  it("is refused for the hub's own, under which the API writes", async () => {
    const known = new Set(Y.decodeStateVector(Y.encodeStateVector(witness.doc)).keys());
    await app.hub.apply(workspace.id, workspace.owner, [{ type: "goal.set", id: "g1", values: { unit: "%" } }]);
    await witness.until(() => witness.plan.goals[0]?.unit === "%");
    const hub = [...Y.decodeStateVector(Y.encodeStateVector(witness.doc)).keys()].find((client) => !known.has(client))!;
    hostile.update(forged(hub));
    expect(await hostile.end()).toEqual(malformed);
    await witness.leave();
  });

  it("is one's own in every tab", async () => {
    const second = await door.join(workspace.owner, workspace.id);
    witness.apply({ type: "goal.set", id: "g1", values: { unit: "%" } });
    await second.until(() => second.plan.goals[0]?.unit === "%");
    second.update(forged(witness.doc.clientID));
    await hostile.until(() => hostile.plan.goals[0]?.title === "Forged");
    await Promise.all([second.leave(), witness.leave(), hostile.leave()]);
  });
});

describe("who may only read", () => {
  for (const role of ["reviewer", "viewer"] as const) {
    it(`a ${role}: changes are not taken, as update or answer, they are told so, and the plan stays`, async () => {
      const before = await look();
      const reader = await door.join(await enter(app, workspace.id, role), workspace.id);
      expect(reader.heard[0]).toMatchObject({ t: "hello", readOnly: true, member: { role } });
      await reader.settled();
      expect(reader.taken).toEqual([true]);
      reader.apply({ type: "goal.set", id: "g1", values: { title: "By a reader" } });
      reader.answer(Y.encodeStateAsUpdate(reader.doc));
      await reader.settled();
      expect(reader.taken).toEqual([true, false, false]);
      expect(reader.closed).toBeNull();
      const worse = await door.join(await enter(app, workspace.id, role), workspace.id);
      worse.answer(forge([{ client: ME, claims: 33_554_432, structs: [] }]));
      expect(await worse.end()).toEqual(malformed);
      await Promise.all([reader.leave(), hostile.leave()]);
      await expectUnharmed(before);
    });
  }
});

it("an honest change that fills the limit is taken", async () => {
  hostile.apply({ type: "goal.add", id: newId(), values: { notes: "я".repeat(20_000) } }, { type: "goal.add", id: newId(), values: { notes: "x".repeat(20_000) } });
  await witness.until(() => witness.plan.goals.length === 3);
  await Promise.all([hostile.leave(), witness.leave()]);
});
