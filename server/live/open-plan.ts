import type { Connection, Document } from "@hocuspocus/server";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";
import type { HerePerson, ServerMessageOut } from "#model/live-messages.ts";
import { can, type Role } from "#model/access.ts";
import { fitsDocument, QUOTAS } from "#model/quotas.ts";
import { PARTICIPANT_COLOURS } from "#model/shape.ts";
import { DurableVector } from "#server/live/durable-vector.ts";
import { PresenceFrames, type PresenceHooks } from "#server/live/presence-frames.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import type { StorageState } from "#server/live/update-log.ts";

/** Whose connection it is, known since its admission. */
export type Visitor = { readonly socket: LiveSocket; readonly workspaceId: string; readonly memberId: string; readonly userId: string; readonly name: string; readonly role: Role };

/** Whose writing the hub's own is, by `plan.apply` and migrations: nobody's of the visitors. */
export const HUB = "";
/** How soon those who wrote are told that it is on disk, and how soon everyone else, ms. */
const DURABLE_MS = { writers: 50, all: 1000 };
/** A write to a socket takes about 5 µs: so many a second are a sixth of a core. */
const PACE = { everyMs: 100, writesPerSecond: 30_000, gatherMs: 10 };
/** What only removes is no larger than this, bytes: a plan that is too large can still be made smaller. */
const REMOVAL = 2000;
const MEASURE_EVERY_MS = 10_000;
/** Hocuspocus' kind of message that carries anything. */
const STATELESS = 5;
const COLOURS = PARTICIPANT_COLOURS.filter((colour) => colour !== "slate");

/** What the hub keeps of a plan beside its document while it is open: what is on disk, who is here, who writes under which Yjs client. */
export class OpenPlan {
  readonly workspaceId: string;
  readonly document: Document;
  readonly presence: PresenceFrames;
  readonly #durable: DurableVector;
  readonly #connections = new Map<string, { connection: Connection; visitor: Visitor }>();
  readonly #nameConnection: () => string;
  readonly #colours = new Map<string, string>();
  readonly #authors = new Map<number, string>();
  /** Who wrote what went to disk since the writers were told. */
  readonly #writers = new Set<string>();
  readonly #timers = { writers: null as NodeJS.Timeout | null, all: null as NodeJS.Timeout | null };
  /** Rows of its log that are not folded into its state. */
  rows: number;
  /** When its log was last folded, or the plan opened, on the clock of `performance`. */
  foldedAt = performance.now();
  isFrozen = false;
  /** Of its document as it would be kept, bytes; not less than it is. */
  #size: { bytes: number; measuredAt: number };
  readonly #pace = { since: 0, updates: 0 };

  /** `rows` and `bytes` are what its log and all of it take in the database. `nameConnection` gives names that no connection of any instance has; the hooks hear what `PresenceFrames` tells. */
  constructor(workspaceId: string, document: Document, { rows, bytes }: { rows: number; bytes: number }, nameConnection: () => string, { onTick, onSent }: Pick<PresenceHooks, "onTick" | "onSent"> = {}) {
    this.workspaceId = workspaceId;
    this.rows = rows;
    this.document = document;
    this.#nameConnection = nameConnection;
    this.#size = { bytes, measuredAt: Number.NEGATIVE_INFINITY };
    this.#durable = new DurableVector(document);
    this.#authors.set(document.clientID, HUB);
    this.presence = new PresenceFrames({ encode: (frame) => this.#encode(frame), onTick, onSent });
  }

  /** Greets a connection: who it is, what is on disk, what went stale lately. Who else is here comes with the next frame of presence. */
  greet(connection: Connection, visitor: Visitor, storage: StorageState, stale: readonly string[]): void {
    const { memberId, name, role, socket } = visitor;
    // The plan may have been frozen or thawed since the connection was admitted; what a frozen one refused has to be sent again.
    if (connection.readOnly && can(role, "plan.edit") && storage !== "full") return socket.close("outOfSync");
    connection.readOnly ||= storage === "full";
    const colour = this.#colourOf(memberId);
    const person: HerePerson = { connection: this.#nameConnection(), memberId, name, colour, role };
    this.#connections.set(connection.socketId, { connection, visitor });
    socket.shown = { presence: this.presence, connection: person.connection };
    tell(connection, { t: "hello", connection: person.connection, member: { id: memberId, name, role, colour }, readOnly: connection.readOnly });
    tell(connection, { t: "durable", sv: this.#durable.encode() });
    if (storage !== "ok") tell(connection, { t: "storage", state: storage });
    if (stale.length > 0) tell(connection, { t: "stale", queries: [...stale] });
    this.presence.join(person, { canTake: () => socket.canTake(), send: (message) => socket.ws.send(message) });
  }

  part(socketId: string): void {
    const shown = this.#connections.get(socketId)?.visitor.socket.shown;
    this.#connections.delete(socketId);
    if (shown) this.presence.leave(shown.connection);
  }

  /** What its document takes at most. */
  get bytes(): number {
    return this.#size.bytes;
  }

  /** Notes what came otherwise than by a socket, whose changes are counted when they are let in. */
  grow(bytes: number): void {
    this.#size.bytes += bytes;
  }

  /** Whether a change of so many bytes fits. What is counted grows with every change; once it is over, it is measured anew now and then, for what was removed makes room. */
  hasRoomFor(bytes: number, now = performance.now()): boolean {
    const fits = () => fitsDocument(0, this.#size.bytes + bytes);
    if (!fits() && now - this.#size.measuredAt >= MEASURE_EVERY_MS) this.#size = { bytes: Y.encodeStateAsUpdate(this.document).byteLength, measuredAt: now };
    const isTaken = fits() || (bytes <= REMOVAL && this.#size.bytes < 2 * QUOTAS.document);
    if (isTaken) this.#size.bytes += bytes;
    return isTaken;
  }

  /**
   * Notes a change that goes out to everyone. Where changes times sockets are more than can be written one by one, what comes within 10 ms goes out together;
   * else each goes at once.
   */
  pace(now = performance.now()): void {
    const { since } = this.#pace;
    this.#pace.updates++;
    if (now - since < PACE.everyMs) return;
    const perSecond = (this.#pace.updates * 1000 * this.#connections.size) / (now - since);
    this.document.flushDelay = perSecond > PACE.writesPerSecond ? PACE.gatherMs : 0;
    Object.assign(this.#pace, { since: now, updates: 0 });
  }

  /** Notes that updates are on disk. Who wrote them is told within 50 ms, everyone else within a second; each time what has changed alone. */
  cover(updates: readonly { bytes: Uint8Array; by: string }[]): void {
    this.#durable.cover(updates.map(({ bytes }) => bytes));
    this.rows += updates.length;
    for (const { by } of updates) this.#writers.add(by);
    this.#timers.writers ??= setTimeout(() => {
      this.#timers.writers = null;
      this.#tellDurable(({ userId }) => this.#writers.has(userId));
      this.#writers.clear();
    }, DURABLE_MS.writers);
    this.#timers.all ??= setTimeout(() => {
      this.#timers.all = null;
      this.#tellDurable(() => true);
      this.#durable.forgetNews();
    }, DURABLE_MS.all);
  }

  #tellDurable(whom: (visitor: Visitor) => boolean): void {
    const message = this.#encode({ t: "durable", sv: this.#durable.encodeNews() });
    for (const { visitor } of this.#connections.values()) if (whom(visitor)) visitor.socket.ws.send(message);
  }

  tellAll(message: ServerMessageOut): void {
    const bytes = this.#encode(message);
    for (const { visitor } of this.#connections.values()) visitor.socket.ws.send(bytes);
  }

  #encode(message: ServerMessageOut): Uint8Array {
    const encoder = createEncoder();
    writeVarString(encoder, this.document.name);
    writeVarUint(encoder, STATELESS);
    writeVarString(encoder, JSON.stringify(message));
    return toUint8Array(encoder);
  }

  /**
   * Whether another member writes under one of these Yjs clients; those that are nobody's become `userId`'s when `claim` is set. A client stays its first
   * writer's while the plan is open, also when they have left: what they typed offline would be taken for what a forger has sent in their name.
   */
  isForged(clients: readonly number[], userId: string, claim: boolean): boolean {
    if (clients.some((client) => (this.#authors.get(client) ?? userId) !== userId)) return true;
    if (claim) this.claim(clients, userId);
    return false;
  }

  /** Notes whose these Yjs clients are, where that is not known. */
  claim(clients: Iterable<number>, by: string): void {
    for (const client of clients) if (!this.#authors.has(client)) this.#authors.set(client, by);
  }

  /** Takes no more changes: the database does not, and what waits for it is at its bound. */
  freeze(): void {
    this.isFrozen = true;
    for (const { connection } of this.#connections.values()) connection.readOnly = true;
  }

  /** Has every browser come back and be judged, and sync, anew. */
  thaw(): void {
    this.isFrozen = false;
    for (const { visitor } of this.#connections.values()) visitor.socket.close("outOfSync");
  }

  sockets(): LiveSocket[] {
    return [...this.#connections.values()].map(({ visitor }) => visitor.socket);
  }

  stop(): void {
    this.presence.stop();
    for (const timer of Object.values(this.#timers)) if (timer) clearTimeout(timer);
  }

  /** A member keeps one colour while the plan is open, at whatever instance; two have the same only when all are taken. */
  #colourOf(memberId: string): string {
    for (const person of this.presence.people()) this.#colours.set(person.memberId, person.colour);
    const taken = new Set(this.#colours.values());
    const colour = this.#colours.get(memberId) ?? inTurn(memberId).find((free) => !taken.has(free)) ?? inTurn(memberId)[0]!;
    this.#colours.set(memberId, colour);
    return colour;
  }
}

/** All colours, beginning with the member's own: two instances that do not know of each other's people yet seldom choose the same. */
function inTurn(memberId: string): readonly string[] {
  const first = [...memberId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 0) % COLOURS.length;
  return [...COLOURS.slice(first), ...COLOURS.slice(0, first)];
}

export const tell = (connection: Connection, message: ServerMessageOut): void => connection.sendStateless(JSON.stringify(message));
