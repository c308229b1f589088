import { HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";

const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** The hub takes larger changes only as an answer to a sync, bytes. */
const MAX_UPDATE = 250_000;

/**
 * Hocuspocus's socket, without its queue and its haste. Offline it would queue every update and send them all late, out of step;
 * and an update sent before our answer to the server's state vector rests on edits the server lacks. Both are dropped:
 * that answer, computed when it is sent, holds them. A change too large to be an update waits for such an answer too: "oversize" asks for one.
 */
export class LiveSocket extends HocuspocusProviderWebsocket {
  #answered = false;

  override createWebSocketConnection(): Promise<unknown> {
    this.#answered = false;
    return super.createWebSocketConnection();
  }

  /** Whether bytes sent now would leave. */
  get isOpen(): boolean {
    return this.webSocket?.readyState === 1;
  }

  /** Treats the socket as closed with `code`, without waiting for a peer that may be gone. */
  hangUp(code: number): void {
    this.emit("close", { event: { code, reason: "" } });
  }

  override send(message: Uint8Array): void {
    if (!this.isOpen) return;
    const kind = syncKind(message);
    if (kind === UPDATE && this.#answered && message.length > MAX_UPDATE) {
      this.#answered = false;
      this.emit("oversize");
    }
    if (kind === UPDATE && !this.#answered) return;
    if (kind === STEP_2) this.#answered = true;
    super.send(message);
  }
}

function syncKind(message: Uint8Array): number | null {
  // A pong is one bare byte, with no document's name before it.
  if (message.length < 3) return null;
  const decoder = createDecoder(message);
  readVarString(decoder);
  return readVarUint(decoder) === SYNC ? readVarUint(decoder) : null;
}
