import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { HocuspocusProvider } from "@hocuspocus/provider";
import { Server } from "@hocuspocus/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { LiveSocket } from "#components/live/live-socket.ts";

let server: Server;
let gaps: number;
let document: Y.Doc;
const opened: { doc: Y.Doc; socket: LiveSocket; provider: HocuspocusProvider }[] = [];

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
  for (const { provider, socket } of opened.splice(0)) {
    provider.destroy();
    socket.destroy();
  }
  await server.destroy();
});

function open() {
  const doc = new Y.Doc();
  const { port } = server.httpServer.address() as AddressInfo;
  const socket = new LiveSocket({ url: `ws://127.0.0.1:${port}`, WebSocketPolyfill: WebSocket, autoConnect: false, maxAttempts: 1 });
  const provider = new HocuspocusProvider({ name: "plan", document: doc, websocketProvider: socket, awareness: null });
  provider.attach();
  const client = { doc, socket, provider };
  opened.push(client);
  return client;
}

const synced = (provider: HocuspocusProvider) => new Promise<void>((resolve) => {
  const listener = () => {
    provider.off("synced", listener);
    resolve();
  };
  provider.on("synced", listener);
});
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
  const { doc, socket, provider } = open();
  void socket.connect();
  await synced(provider);
  write(doc, "online");
  await arrived(doc);
  for (let round = 0; round < 10; round++) {
    socket.shouldConnect = false;
    write(doc, `on its way ${round}`);
    socket.hangUp(1006);
    for (let i = 0; i < 3; i++) write(doc, `offline ${round} ${i}`);
    const meanwhile = ["open", "message", "outgoingMessage"].map((event) => {
      let done = false;
      const listener = () => {
        if (!done) write(doc, `${event} ${round}`);
        done = true;
      };
      provider.on(event, listener);
      return () => provider.off(event, listener);
    });
    void socket.connect();
    await synced(provider);
    write(doc, `after ${round}`);
    await arrived(doc);
    for (const stop of meanwhile) stop();
  }
  expect(gaps).toBe(0);
  expect(keys(document)).toEqual(keys(doc));
});

test("a socket hung up on by us closes at once, with the code it is given", async () => {
  const { socket, provider } = open();
  void socket.connect();
  await synced(provider);
  const closed = new Promise<number>((resolve) => socket.on("close", ({ event }: { event: { code: number } }) => resolve(event.code)));
  socket.hangUp(4408);
  expect(await closed).toBe(4408);
  expect(socket.isOpen).toBe(false);
});
