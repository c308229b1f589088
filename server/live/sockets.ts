import type { WebSocket } from "ws";
import type { Role } from "#model/access.ts";
import { CLOSE, type CloseReason } from "#model/close-codes.ts";
import type { Who } from "#server/live/hub-type.ts";
import type { PresenceFrames } from "#server/live/presence-frames.ts";

/** A peer that does not read is cut off above this, bytes. */
const MAX_BUFFERED = 8_000_000;
/** One that has more than this to read gets no presence until it has read, bytes; one that has not read down to it for so long is cut off, ms. */
const SLOW = { above: 256_000, patience: 30_000 };
/** What a socket may send per second, and at once after a rest, in small messages. */
const RATE = { perSecond: 100, burst: 400 };
const MAX_PER_USER = 40;
/** How long a peer gets to answer a close, ms. */
const CLOSE_PATIENCE_MS = 1000;

/** Who opens a socket: a session, as its token names it. */
export type Opener = { userId: string; sessionVersion: number; sessionId: string; /** s since 1970. */ signedInAt: number };

/** One open WebSocket and whom it belongs to; `workspaceId` and `memberId` are known once it has asked for its plan. */
export class LiveSocket {
  readonly ws: WebSocket;
  readonly userId: string;
  /** The session it was opened with. */
  readonly session: Readonly<Opener>;
  /** Where its request came from. */
  readonly address: string;
  /** The one document it speaks of, and whether it has asked for it. */
  document: string | null = null;
  hasAsked = false;
  workspaceId: string | null = null;
  memberId: string | null = null;
  /** As what it was admitted. */
  role: Role | null = null;
  /** Where, and under what name, its person is shown; known once it has been greeted. */
  shown: { presence: PresenceFrames; connection: string } | null = null;
  isClosed = false;
  /** Why this side closed it. */
  reason: CloseReason | "stuck" | null = null;
  /** When the message came that is being handled, on the clock of `performance`. */
  heardAt = 0;
  /** Told why, when this side ends it. */
  onCutOff: ((reason: CloseReason) => unknown) | null = null;
  #allowance = RATE.burst;
  #filledAt = performance.now();
  #slowSince: number | null = null;

  constructor(ws: WebSocket, session: Opener, address: string) {
    this.ws = ws;
    this.address = address;
    this.userId = session.userId;
    this.session = session;
  }

  /** Ends the whole socket: closing only its document would leave a socket that carries nothing. Nothing it sends is heard from now on. */
  close(reason: CloseReason): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.reason = reason;
    this.onCutOff?.(reason);
    this.ws.close(CLOSE[reason].code, reason);
    setTimeout(() => this.ws.terminate(), CLOSE_PATIENCE_MS).unref();
  }

  /** Takes a message's weight off what the socket may send; false when that is used up. */
  spend(weight: number, now = performance.now()): boolean {
    this.#allowance = Math.min(RATE.burst, this.#allowance + ((now - this.#filledAt) / 1000) * RATE.perSecond) - weight;
    this.#filledAt = now;
    return this.#allowance >= 0;
  }

  /** Whether it reads what it is sent: presence may wait, edits never do. */
  canTake(): boolean {
    return this.ws.bufferedAmount <= SLOW.above;
  }

  isStuck(now = performance.now()): boolean {
    if (this.canTake()) this.#slowSince = null;
    else this.#slowSince ??= now;
    return this.ws.bufferedAmount > MAX_BUFFERED || (this.#slowSince !== null && now - this.#slowSince > SLOW.patience);
  }
}

/** All open sockets of this process. */
export class Sockets {
  readonly #open = new Set<LiveSocket>();
  readonly #onClosed: (reason: string) => void;

  constructor(onClosed: (reason: string) => void = () => undefined) {
    this.#onClosed = onClosed;
  }

  /** Takes a socket in; null when its user has too many. */
  add(ws: WebSocket, opener: Opener, address: string): LiveSocket | null {
    if (this.of({ userId: opener.userId }).length >= MAX_PER_USER) return null;
    const socket = new LiveSocket(ws, opener, address);
    this.#open.add(socket);
    ws.once("close", () => {
      socket.isClosed = true;
      this.#open.delete(socket);
      this.#onClosed(socket.reason ?? "left");
    });
    return socket;
  }

  /** The sockets that every given part fits. */
  of(who: Who): LiveSocket[] {
    return [...this.#open].filter((socket) =>
      (who.userId === undefined || socket.userId === who.userId) && (who.workspaceId === undefined || socket.workspaceId === who.workspaceId) && (who.memberId === undefined || socket.memberId === who.memberId));
  }

  cutOffStuck(): void {
    for (const socket of this.#open) {
      if (!socket.isStuck()) continue;
      socket.reason ??= "stuck";
      socket.ws.terminate();
    }
  }
}
