import { Document } from "@hocuspocus/server";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands } from "#model/commands.ts";
import { createDocument, defineRoots, undoScope } from "#model/document.ts";
import { isPlanError } from "#model/plan-error.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { createRandom, randomCommand, type Removed } from "#model/testing/random-commands.ts";
import { OpenPlan } from "#server/live/open-plan.ts";
import { checkUpdate } from "#server/live/update-check.ts";

/** A server's document, its companion, and what is on its disk: all that a crash leaves. */
function createServer(disk: Uint8Array) {
  const document = defineRoots(new Document("plan:x"));
  Y.applyUpdate(document, disk);
  return { document, plan: new OpenPlan("x", document, { rows: 0, bytes: 0 }, () => "c"), disk };
}
type Server = ReturnType<typeof createServer>;

/** What the hub does with an update of `user`; the reason, where it refuses. */
function take({ document, plan }: Server, user: string, update: Uint8Array, kind: "update" | "sync"): string | null {
  const verdict = checkUpdate(document, update, kind);
  if (verdict.problem) return verdict.problem;
  if (plan.isForged(verdict.authors, user, kind === "update")) return "forged";
  Y.applyUpdate(document, update);
  return document.store.pendingStructs || document.store.pendingDs ? "pending" : null;
}

describe("honest browsers are never refused", () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`whatever they write, undo and bring again after the server has forgotten it (seed ${seed})`, () => {
      const random = createRandom(seed);
      const origin = createDocument();
      applyCommands(origin, demoPlan("en"));
      let server = createServer(Y.encodeStateAsUpdate(origin));
      const browsers = Array.from({ length: 4 }, (_, index) => {
        const doc = createDocument();
        Y.applyUpdate(doc, server.disk, "remote");
        const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["me"]), captureTimeout: 0 });
        return { user: `user ${index}`, doc, undo, isOnline: true, removed: [] as Removed };
      });
      const sync = (browser: (typeof browsers)[number]) => {
        browser.isOnline = true;
        expect(take(server, browser.user, Y.encodeStateAsUpdate(browser.doc, Y.encodeStateVector(server.document)), "sync")).toBeNull();
        for (const { doc, isOnline } of browsers) if (isOnline) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.document, Y.encodeStateVector(doc)), "remote");
      };
      for (const browser of browsers) {
        browser.doc.on("update", (update: Uint8Array, by: unknown) => {
          if (by === "remote" || !browser.isOnline) return;
          expect(take(server, browser.user, update, "update")).toBeNull();
          for (const other of browsers) if (other !== browser && other.isOnline) Y.applyUpdate(other.doc, update, "remote");
        });
      }
      for (let turn = 0; turn < 300; turn++) {
        const browser = browsers[Math.floor(random() * browsers.length)]!;
        const roll = random();
        if (roll < 0.06) browser.undo.undo();
        else if (roll < 0.1) browser.undo.redo();
        else if (roll < 0.15) {
          if (browser.isOnline) browser.isOnline = false;
          else sync(browser);
        } else if (roll < 0.2) server.disk = Y.encodeStateAsUpdate(server.document);
        else if (roll < 0.22) {
          // The server dies, and forgets what was not on disk; those who are online come back, in any order.
          server = createServer(server.disk);
          const cutOff = browsers.filter(({ isOnline }) => isOnline).sort(() => random() - 0.5);
          for (const each of cutOff) each.isOnline = false;
          for (const each of cutOff) sync(each);
        } else {
          try {
            applyCommands(browser.doc, [randomCommand(random, project(browser.doc), browser.removed)], "me");
          } catch (error) {
            if (!isPlanError(error)) throw error;
          }
        }
      }
      for (const browser of browsers) sync(browser);
      for (const { doc } of browsers) expect(project(doc)).toEqual(project(server.document));
    });
  }
});

describe("an item that begins within what is known", () => {
  it("goes on from it: a text typed in two goes is one item in the browser that typed it", () => {
    const [browser, server] = [createDocument(), createDocument()];
    const text = browser.getMap<Y.Map<Y.Text>>("goals").set("x", new Y.Map<Y.Text>()).set("title", new Y.Text());
    text.insert(0, "abc");
    Y.applyUpdate(server, Y.encodeStateAsUpdate(browser));
    text.insert(3, "de");
    const whole = Y.encodeStateAsUpdate(browser);
    expect(checkUpdate(server, whole, "update").problem).toBeNull();
    Y.applyUpdate(server, whole);
    expect(server.getMap<Y.Map<Y.Text>>("goals").get("x")?.get("title")?.toJSON()).toBe("abcde");
  });

  it("is refused where that has been swept away with what it stood in, which a forger may know: Yjs would throw half-way", () => {
    const [server, author, forger] = [createDocument(), createDocument(), createDocument()];
    author.clientID = forger.clientID = 5;
    server.getMap<Y.Map<Y.Text>>("goals").set("live", new Y.Map<Y.Text>()).set("title", new Y.Text("text"));
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(server));
    author.getMap<Y.Map<Y.Text>>("goals").set("x", new Y.Map<Y.Text>()).set("title", new Y.Text("abc"));
    Y.applyUpdate(server, Y.encodeStateAsUpdate(author));
    server.getMap("goals").delete("x");
    const known = Y.getState(server.store, 5);
    const text = forger.getMap<Y.Map<Y.Text>>("goals").get("live")!.get("title")!;
    text.insert(4, ".".repeat(known - 2));
    text.insert(0, "overlapping");
    const others = [...Y.decodeStateVector(Y.encodeStateVector(server))].filter(([client]) => client !== 5);
    const forged = Y.encodeStateAsUpdate(forger, Y.encodeStateVector(new Map([...others, [5, known - 2]])));
    const copy = createDocument();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(server));
    expect(() => Y.applyUpdate(copy, forged)).toThrow(TypeError);
    expect(checkUpdate(server, forged, "update").problem).toBe("outOfSync");
  });
});

describe("what passes does no harm", () => {
  it("of 10,000 mutated updates, none that passes throws, stays pending, nests deeper than a plan, or is more than a plan can read", () => {
    const random = createRandom(7);
    const source = createDocument();
    source.clientID = 77;
    const samples: { bytes: Uint8Array; end: number }[] = [];
    applyCommands(source, demoPlan("en"));
    const start = Y.encodeStateAsUpdate(source);
    source.on("update", (bytes: Uint8Array) => samples.push({ bytes, end: Y.getState(source.store, 77) }));
    const removed: Removed = [];
    while (samples.length < 100) {
      try {
        applyCommands(source, [randomCommand(random, project(source), removed)]);
      } catch (error) {
        if (!isPlanError(error)) throw error;
      }
    }
    let passed = 0;
    for (let round = 0; round < 10; round++) {
      const doc = createDocument();
      Y.applyUpdate(doc, start);
      for (let i = 0; i < 1000; i++) {
        // Those that come next in their client's order are the ones that may pass.
        const bytes = ((random() < 0.5 && samples.find(({ end }) => end > Y.getState(doc.store, 77))) || samples[Math.floor(random() * samples.length)]!).bytes.slice();
        for (let turn = Math.floor(random() * 4); turn > 0; turn--) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        if (checkUpdate(doc, bytes, "update").problem) continue;
        passed++;
        Y.applyUpdate(doc, bytes);
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      }
      expect(deepest(doc)).toBeLessThanOrEqual(2);
      // Every reader gets all of it. What stands between forged neighbours may read otherwise for them: Yjs does not promise more.
      const copy = createDocument();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc));
      expect(() => [project(doc), project(copy)]).not.toThrow();
    }
    expect(passed).toBeGreaterThan(1000);
  });
});

function deepest(doc: Y.Doc): number {
  let most = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
      let depth = 0;
      for (let item: Y.Item | null = struct; item; item = (item.parent as Y.AbstractType<unknown>)._item) depth++;
      most = Math.max(most, depth);
    }
  }
  return most;
}
