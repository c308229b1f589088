import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRandom } from "#model/testing/random-commands.ts";
import { mutate, nonsense, sampleMessages } from "#server/testing/fuzzed-messages.ts";
import { LiveClient } from "#server/testing/live-client.ts";
import { createLiveWorkspace, createOtherHub, enter, openDoor, type Person } from "#server/testing/live-server.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);
beforeAll(async () => {
  process.on("unhandledRejection", note);
  process.on("uncaughtException", note);
  app = await startTestApp();
});
afterAll(async () => {
  await app.stop();
  process.off("unhandledRejection", note);
  process.off("uncaughtException", note);
});

const seed = Number(process.env.PRORAB_SEED ?? 20_264);
const longer = Number(process.env.PRORAB_FUZZ ?? 1);
const MESSAGES = 100_000 * longer;
const PER_SOCKET = 40;
/** The first so many samples are what a page sends, and none of them is heavy. */
const HARMLESS = 5;
/** Sockets that are at it at once, each of a person of their own. */
const HANDS = 12;
/** Messages before memory is first looked at: what is made once is there then. */
const WARM = 10_000;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

it(`${MESSAGES} messages of no sense and mutated ones over sockets that come again and again: the hub stands, serves others, and keeps nothing`, { timeout: 300_000 * longer }, async () => {
  let read = 0;
  let closedBy = new Map<string, number>();
  const failed: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (event: string, fields?: Record<string, unknown>) => void failed.push([event, fields]) };
  const hub = createOtherHub(app, { log, extensions: [{ beforeHandleMessage: async () => void read++ }] });
  const door = await openDoor(app, hub);
  const { id, owner } = await createLiveWorkspace(app, [{ type: "goal.add", id: "g1", values: { title: "Bystander's" } }]);
  const hands = await Promise.all(Array.from({ length: HANDS }, () => enter(app, id, "editor")));
  let sent = 0;
  let sockets = 0;

  const hammer = async (person: Person, index: number, random: () => number, until: number) => {
    const samples = sampleMessages(id, 4711 + index);
    while (sent < until) {
      // A third say nothing that makes sense from the first word on; the others much that does, so that what does not is read as far as it gets.
      const isNonsense = random() < 0.33;
      const client = isNonsense ? new LiveClient({ port: door.port, cookie: person.cookie, document: `plan:${id}` }) : await door.join(person, id);
      await client.open();
      sockets++;
      for (let i = 0; i < PER_SOCKET; i++, sent++) {
        const sample = samples[Math.floor(random() * samples.length)]!;
        client.raw(isNonsense || random() < 0.03 ? nonsense(id, random) : random() < 0.85 ? samples[Math.floor(random() * HARMLESS)]! : mutate(sample, random));
      }
      client.ws.close();
      const { code } = await client.end();
      closedBy.set(String(code), (closedBy.get(String(code)) ?? 0) + 1);
    }
  };
  const hammerAll = (until: number, turn: number) => Promise.all(hands.map((person, index) => hammer(person, index, createRandom(seed + turn * 100 + index), until)));

  await hammerAll(WARM, 0);
  const before = { heap: heap(), rss: process.memoryUsage().rss / 1e6 };
  const started = performance.now();
  closedBy = new Map();
  await hammerAll(MESSAGES, 1);
  const seconds = (performance.now() - started) / 1000;
  const witness = await door.join(owner, id);
  witness.apply({ type: "goal.set", id: "g1", values: { title: "Still served" } });
  await witness.settled();
  expect((await hub.getPlan(id)).goals.find((goal) => goal.id === "g1")?.title).toBe("Still served");
  await witness.leave();
  const after = { heap: heap(), rss: process.memoryUsage().rss / 1e6 };
  process.stdout.write(`fuzz: ${sent} messages over ${sockets} sockets in ${seconds.toFixed(1)} s, ${read} of them read past the gate; closed by ${JSON.stringify(Object.fromEntries(closedBy))}; heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, RSS ${before.rss.toFixed(0)} → ${after.rss.toFixed(0)} MB\n`);
  expect(failed).toEqual([]);
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(MESSAGES / 100);
  // The plan itself grows by what passes; a leak of 100 bytes a message would be 9 MB.
  expect(after.heap - before.heap).toBeLessThan(15 * longer);
  await hub.close();
  await door.close();
});
