import type * as Y from "yjs";
import type { CloseReason } from "#model/close-codes.ts";
import { parseServerMessage, type ClientMessage, type ServerMessage } from "#model/live-messages.ts";
import { openLiveSocket, type LiveSocket } from "#components/live/live-socket.ts";
import { decideNext, STEADY_MS } from "#components/live/reconnect-policy.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";

/** `online`: the server has said hello and both sides hold the same document. `reason`: why the last socket closed, if the server said. */
export type ConnectionState = { readonly phase: "connecting" | "online" | "offline" | "ended"; readonly reason: CloseReason | null };

export type Connection = {
  readonly state: Signal<ConnectionState>;
  /** Sends now or not at all; document updates that wait go first. */
  send(message: ClientMessage): void;
  /** Tries again at once, also after the end. */
  retry(): void;
  /** Asks the server for a sign of life, and hangs up when none comes soon. */
  check(): void;
  destroy(): void;
};

type Options = {
  url: string;
  documentName: string;
  doc: Y.Doc;
  onMessage: (message: ServerMessage) => void;
  /** The WebSocket class, for tests outside a browser. */
  WebSocketPolyfill?: unknown;
};

/** From dialling to online, and from asking for a sign of life to hanging up, ms. */
const PATIENCE_MS = 10_000;
const PING_EVERY_MS = 20_000;
const LOST = 1006;

export function createConnection({ url, documentName, doc, onMessage, WebSocketPolyfill }: Options): Connection {
  const state = createSignal<ConnectionState>({ phase: "connecting", reason: null }, (a, b) => a.phase === b.phase && a.reason === b.reason);
  let failures = 0;
  let onlineSince: number | null = null;
  let greeted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pings: ReturnType<typeof setInterval> | undefined;
  let socket: LiveSocket | null = null;

  const after = (otherwise: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(otherwise, ms);
  };
  const hangUp = () => socket?.hangUp(LOST);
  const ping = (patience: number) => {
    if (!socket?.isOpen()) return;
    after(hangUp, patience);
    socket.sendStateless(JSON.stringify({ t: "ping" } satisfies ClientMessage));
  };

  function dial(): void {
    greeted = false;
    after(hangUp, PATIENCE_MS);
    socket?.destroy();
    socket = openLiveSocket({
      url, documentName, doc, WebSocketPolyfill,
      onHeard: heard, onSynced: settle, onClose: closed,
      onGivenUp: () => after(hangUp, 1_000),
      onStateless(payload) {
        const message = parseServerMessage(payload);
        if (!message) return;
        if (message.t === "hello") greeted = true;
        onMessage(message);
        settle();
      },
    });
  }

  function heard(): void {
    if (state.get().phase === "online") clearTimeout(timer);
  }

  function settle(): void {
    if (!greeted || !socket?.isSynced() || !socket.isOpen() || state.get().phase === "online") return;
    clearTimeout(timer);
    onlineSince = Date.now();
    clearInterval(pings);
    pings = setInterval(() => ping(PATIENCE_MS), PING_EVERY_MS);
    state.set({ phase: "online", reason: null });
  }

  function closed(code: number): void {
    socket = null;
    clearInterval(pings);
    if (onlineSince !== null && Date.now() - onlineSince >= STEADY_MS) failures = 0;
    onlineSince = null;
    greeted = false;
    const next = decideNext(code, failures++, Math.random());
    if (next.retry) {
      after(dial, next.delay);
      state.set({ phase: next.reason === "roleChanged" || next.reason === "outOfSync" ? "connecting" : "offline", reason: next.reason });
    } else {
      clearTimeout(timer);
      state.set({ phase: "ended", reason: next.reason });
    }
  }

  dial();

  return {
    state,
    send: (message) => socket?.sendStateless(JSON.stringify(message)),
    retry() {
      if (socket?.isOpen()) return;
      failures = 0;
      if (state.get().phase !== "offline") state.set({ phase: "connecting", reason: null });
      dial();
    },
    check: () => ping(PATIENCE_MS / 2),
    destroy() {
      clearTimeout(timer);
      clearInterval(pings);
      socket?.destroy();
    },
  };
}
