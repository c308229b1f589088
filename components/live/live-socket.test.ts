import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { runInThisContext } from "node:vm";
import { Server } from "@hocuspocus/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { earlyScript, socketUrl, takeEarly } from "#components/live/early-socket.ts";
import { openLiveSocket, type LiveSocket } from "#components/live/live-socket.ts";

let server: Server;
let gaps: number;
let document: Y.Doc;
const opened: LiveSocket[] = [];

/** Counts the updates that rest on edits the server does not have. */
beforeEach(async () => {
  gaps = 0;
  server = new Server({
    quiet: true, stopOnSignals: false,
    async afterLoadDocument({ document: loaded }) {
      document = loaded;
    },
    async beforeSync({ document: current, type, payload }) {
      if (type === 0) return;
      for (const [client, clock] of Y.parseUpdateMeta(payload).from) if (clock > Y.getState(current.store, client)) gaps++;
    },
  });
  server.httpServer.listen(0, "127.0.0.1");
  await once(server.httpServer, "listening");
});

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await server.destroy();
});

/** Dials; `at` hears of each moment of the way: `open`, `heard` a message, `sent` one. */
function open(doc: Y.Doc, at: (moment: "open" | "heard" | "sent") => void = () => undefined) {
  class Tapped extends WebSocket {
    constructor(url: string) {
      super(url);
      this.once("open", () => at("open"));
      const send = this.send.bind(this);
      this.send = (message: Uint8Array) => {
        send(message);
        at("sent");
      };
    }
  }
  const { port } = server.httpServer.address() as AddressInfo;
  const codes: number[] = [];
  let socket!: LiveSocket;
  const synced = new Promise<void>((resolve) => {
    socket = openLiveSocket({
      url: `ws://127.0.0.1:${port}`, documentName: "plan", doc, WebSocketPolyfill: Tapped, onSynced: resolve,
      onHeard: () => at("heard"), onStateless: () => undefined, onGivenUp: () => undefined, onClose: (code) => codes.push(code),
    });
  });
  opened.push(socket);
  return { socket, synced, codes };
}

const write = (doc: Y.Doc, key: string) => doc.getMap("m").set(key, true);
const keys = (doc: Y.Doc) => [...doc.getMap("m").keys()].sort();
/** Everything this client has is on the server. */
const arrived = (doc: Y.Doc) => new Promise<void>((resolve) => {
  const look = () => {
    if (Y.getState(document.store, doc.clientID) < Y.getState(doc.store, doc.clientID)) return;
    document.off("update", look);
    resolve();
  };
  document.on("update", look);
  look();
});

test("edits made offline, and while the connection is being made, arrive whole and in step", async () => {
  const doc = new Y.Doc();
  let { socket, synced } = open(doc);
  await synced;
  write(doc, "online");
  await arrived(doc);
  for (let round = 0; round < 10; round++) {
    write(doc, `on its way ${round}`);
    socket.hangUp(1006);
    for (let i = 0; i < 3; i++) write(doc, `offline ${round} ${i}`);
    const told = new Set<string>();
    ({ socket, synced } = open(doc, (moment) => {
      if (!told.has(moment)) write(doc, `${moment} ${round}`);
      told.add(moment);
    }));
    await synced;
    write(doc, `after ${round}`);
    await arrived(doc);
    expect(told.size).toBe(3);
  }
  expect(gaps).toBe(0);
  expect(keys(document)).toEqual(keys(doc));
});

test("updates of one moment travel as one message; one too large for an update arrives as an answer", async () => {
  const doc = new Y.Doc();
  let sent = 0;
  const { synced } = open(doc, (moment) => void (moment === "sent" && sent++));
  await synced;
  write(doc, "first");
  await arrived(doc);
  const before = sent;
  for (let i = 0; i < 50; i++) write(doc, `burst ${i}`);
  await arrived(doc);
  expect(sent - before).toBe(1);
  doc.getMap("m").set("large", "x".repeat(300_000));
  write(doc, "right after");
  await arrived(doc);
  expect(keys(document)).toEqual(keys(doc));
  expect(gaps).toBe(0);
});

/** Runs the page's own script, as of a page that is served where the server is; returns where it has dialled. */
function dialEarly(documentName: string): string {
  const { port } = server.httpServer.address() as AddressInfo;
  vi.stubGlobal("location", { origin: `http://127.0.0.1:${port}` });
  runInThisContext(earlyScript(documentName));
  const url = socketUrl();
  vi.unstubAllGlobals();
  return url;
}
const dialled = () => (globalThis as { prorabEarly?: { socket: WebSocket } }).prorabEarly!.socket;

test("a socket dialled early is taken over, once, with all that came over it", async () => {
  const url = dialEarly("plan");
  // The server's first question has come before anybody listens.
  await expect.poll(() => server.hocuspocus.getConnectionsCount()).toBe(1);
  const doc = new Y.Doc();
  write(doc, "before");
  const stateless: string[] = [];
  server.hocuspocus.documents.get("plan")!.broadcastStateless("early");
  const live = await new Promise<LiveSocket>((resolve) => {
    const socket = openLiveSocket({ url, documentName: "plan", doc, onSynced: () => resolve(socket), onHeard: () => undefined, onStateless: (payload) => stateless.push(payload), onGivenUp: () => undefined, onClose: () => undefined });
    opened.push(socket);
  });
  await arrived(doc);
  expect(server.hocuspocus.getConnectionsCount()).toBe(1);
  expect([stateless, keys(document), gaps, live.isOpen()]).toEqual([["early"], ["before"], 0, true]);
  expect(takeEarly(url, "plan")).toBeNull();
});

test("a socket dialled early for something else, or closed since, is left alone", async () => {
  const url = dialEarly("plan");
  const socket = dialled();
  expect(takeEarly(url, "other")).toBeNull();
  expect(takeEarly("ws://127.0.0.1:1/collab", "plan")).toBeNull();
  await expect.poll(() => server.hocuspocus.getConnectionsCount()).toBe(1);
  socket.close();
  await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED);
  expect(takeEarly(url, "plan")).toBeNull();
});

test("what waits is still sent when the page leaves", async () => {
  const doc = new Y.Doc();
  const { socket, synced } = open(doc);
  await synced;
  write(doc, "first");
  await arrived(doc);
  write(doc, "last");
  socket.destroy();
  write(doc, "later");
  await expect.poll(() => keys(document)).toEqual(["first", "last"]);
});

test("a socket hung up on by us closes at once, with the code it is given, and once", async () => {
  const doc = new Y.Doc();
  const { socket, synced, codes } = open(doc);
  await synced;
  socket.hangUp(4408);
  expect([codes, socket.isOpen()]).toEqual([[4408], false]);
  socket.hangUp(1006);
  expect(codes).toEqual([4408]);
});
