import type { WebSocket } from "ws";
import { CLOSE, type CloseReason } from "#model/close-codes.ts";
import type { Who } from "#server/live/hub-type.ts";

/** A peer that does not read is cut off above this, bytes. */
const MAX_BUFFERED = 8_000_000;
/** Messages a socket may send per second, and at once after a rest. */
const RATE = { perSecond: 100, burst: 400 };
const MAX_PER_USER = 40;
/** How long a peer gets to answer a close, ms. */
const CLOSE_PATIENCE_MS = 1000;

/** One open WebSocket and whom it belongs to; `workspaceId` and `memberId` are known once it has asked for its plan. */
export class LiveSocket {
  readonly ws: WebSocket;
  readonly userId: string;
  workspaceId: string | null = null;
  memberId: string | null = null;
  isClosed = false;
  #allowance = RATE.burst;
  #filledAt = Date.now();

  constructor(ws: WebSocket, userId: string) {
    this.ws = ws;
    this.userId = userId;
  }

  /** Ends the whole socket: closing only its document would leave a socket that carries nothing. Nothing it sends is heard from now on. */
  close(reason: CloseReason): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.ws.close(CLOSE[reason].code, reason);
    setTimeout(() => this.ws.terminate(), CLOSE_PATIENCE_MS).unref();
  }

  /** Counts a message; false when it is one too many, or when the peer has stopped reading. */
  admitMessage(now = Date.now()): boolean {
    this.#allowance = Math.min(RATE.burst, this.#allowance + ((now - this.#filledAt) / 1000) * RATE.perSecond) - 1;
    this.#filledAt = now;
    return this.#allowance >= 0;
  }

  isStuck(): boolean {
    return this.ws.bufferedAmount > MAX_BUFFERED;
  }
}

/** All open sockets of this process. */
export class Sockets {
  readonly #open = new Set<LiveSocket>();

  /** Takes a socket in; null when its user has too many. */
  add(ws: WebSocket, userId: string): LiveSocket | null {
    if (this.of({ userId }).length >= MAX_PER_USER) return null;
    const socket = new LiveSocket(ws, userId);
    this.#open.add(socket);
    ws.once("close", () => {
      socket.isClosed = true;
      this.#open.delete(socket);
    });
    return socket;
  }

  /** The sockets that every given part fits. */
  of(who: Who): LiveSocket[] {
    return [...this.#open].filter((socket) =>
      (who.userId === undefined || socket.userId === who.userId) && (who.workspaceId === undefined || socket.workspaceId === who.workspaceId) && (who.memberId === undefined || socket.memberId === who.memberId));
  }

  cutOffStuck(): void {
    for (const socket of this.#open) if (socket.isStuck()) socket.ws.terminate();
  }
}
