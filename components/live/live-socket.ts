import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { writeVarString, type Encoder } from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { takeEarly } from "#components/live/early-socket.ts";
import { composeGreeting, composeMessage, KIND } from "#components/live/live-message.ts";

type Options = {
  url: string;
  documentName: string;
  doc: Y.Doc;
  /** Something came from the server; before it is looked at. */
  onHeard: () => void;
  onStateless: (payload: string) => void;
  /** The document holds all that the server has. */
  onSynced: () => void;
  /** The server gave up the document, not the socket: it carries nothing any more. */
  onGivenUp: () => void;
  /** Once, unless `destroy` came first. */
  onClose: (code: number) => void;
  /** The WebSocket class, for tests outside a browser. */
  WebSocketPolyfill?: unknown;
};

export type LiveSocket = {
  /** Whether bytes sent now would leave. */
  isOpen(): boolean;
  isSynced(): boolean;
  /** Sends now or not at all; document updates that wait go first. */
  sendStateless(payload: string): void;
  /** Treats the socket as closed with `code`, without waiting for a peer that may be gone. */
  hangUp(code: number): void;
  /** Sends what waits, and closes without a word to `onClose`. */
  destroy(): void;
};

const OPEN = 1;
/** Updates of one moment travel as one message, ms. */
const GATHER_MS = 20;
/** The hub takes larger changes only as an answer to a sync, bytes. */
const MAX_UPDATE = 250_000;

/**
 * One WebSocket that keeps `doc` and the hub's document the same, from dialling to closing, in Hocuspocus's protocol.
 * An update sent before our answer to the server's state vector would rest on edits the server lacks: it is dropped, for
 * that answer, computed when it is sent, holds it. A change too large to be an update waits for such an answer too, and asks for one.
 */
export function openLiveSocket({ url, documentName, doc, onHeard, onStateless, onSynced, onGivenUp, onClose, WebSocketPolyfill }: Options): LiveSocket {
  // Tests bring Node's class, which does what is used here and is typed otherwise.
  const early = WebSocketPolyfill === undefined ? takeEarly(url, documentName) : null;
  const socket = early?.socket ?? new ((WebSocketPolyfill ?? WebSocket) as typeof WebSocket)(url);
  socket.binaryType = "arraybuffer";
  const origin = {};
  let ended = false;
  let answered = false;
  let synced = false;
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isOpen = () => !ended && socket.readyState === OPEN;
  const compose = (kind: number, write: (encoder: Encoder) => void) => composeMessage(documentName, kind, write);
  const send = (message: Uint8Array<ArrayBuffer>) => {
    if (isOpen()) socket.send(message);
  };
  const askForAll = () => send(compose(KIND.sync, (encoder) => writeSyncStep1(encoder, doc)));

  function gather(update: Uint8Array, from: unknown): void {
    if (from === origin || !answered) return;
    waiting.push(update);
    timer ??= setTimeout(flush, GATHER_MS);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const update = compose(KIND.sync, (encoder) => writeUpdate(encoder, waiting.length === 1 ? waiting[0]! : Y.mergeUpdates(waiting)));
    waiting = [];
    if (update.length <= MAX_UPDATE) return send(update);
    answered = false;
    askForAll();
  }

  function hear(data: ArrayBuffer): void {
    const decoder = createDecoder(new Uint8Array(data));
    if (readVarString(decoder) !== documentName) return;
    onHeard();
    const kind = readVarUint(decoder);
    if (kind === KIND.stateless) return onStateless(readVarString(decoder));
    if (kind === KIND.close) return onGivenUp();
    if (kind !== KIND.sync) return;
    let step = -1;
    const answer = compose(KIND.sync, (encoder) => {
      step = readSyncMessage(decoder, encoder, doc, origin);
    });
    if (step === messageYjsSyncStep1) {
      answered = true;
      waiting = [];
      send(answer);
    } else if (step === messageYjsSyncStep2 && !synced) {
      synced = true;
      onSynced();
    }
  }

  function end(): void {
    ended = true;
    clearTimeout(timer);
    doc.off("update", gather);
    globalThis.removeEventListener?.("pagehide", flush);
    socket.close();
  }
  function hangUp(code: number): void {
    if (ended) return;
    end();
    onClose(code);
  }

  const begin = () => {
    if (!early) send(composeGreeting(documentName));
    askForAll();
  };
  const hearNext = (data: ArrayBuffer) => void (ended || hear(data));
  if (early && isOpen()) begin();
  else socket.addEventListener("open", begin);
  // Whoever dialled hears nothing before it has the socket in hand.
  if (early) queueMicrotask(() => early.heard.forEach(hearNext));
  socket.addEventListener("message", ({ data }) => hearNext(data));
  socket.addEventListener("close", ({ code }) => hangUp(code));
  // A close follows; Node's class throws when nobody listens.
  socket.addEventListener("error", () => undefined);
  doc.on("update", gather);
  globalThis.addEventListener?.("pagehide", flush);

  return {
    isOpen,
    isSynced: () => synced,
    sendStateless(payload) {
      flush();
      send(compose(KIND.stateless, (encoder) => writeVarString(encoder, payload)));
    },
    hangUp,
    destroy() {
      if (ended) return;
      flush();
      end();
    },
  };
}
