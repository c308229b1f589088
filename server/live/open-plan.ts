import type { Connection, Document } from "@hocuspocus/server";
import type { HerePerson, ServerMessageOut } from "#model/live-messages.ts";
import { can, type Role } from "#model/access.ts";
import { PARTICIPANT_COLOURS } from "#model/shape.ts";
import { DurableVector } from "#server/live/durable-vector.ts";
import type { LiveMetrics } from "#server/live/live-metrics.ts";
import { PresenceFrames } from "#server/live/presence-frames.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import type { StorageState } from "#server/live/update-log.ts";

/** Whose connection it is, known since its admission. */
export type Visitor = { readonly socket: LiveSocket; readonly workspaceId: string; readonly memberId: string; readonly userId: string; readonly name: string; readonly role: Role };

/** Whose writing the hub's own is, by `plan.apply` and migrations: nobody's of the visitors. */
const HUB = "";
const DURABLE_MS = 50;
const COLOURS = PARTICIPANT_COLOURS.filter((colour) => colour !== "slate");

/** What the hub keeps of a plan beside its document while it is open: what is on disk, who is here, who writes under which Yjs client. */
export class OpenPlan {
  readonly workspaceId: string;
  readonly document: Document;
  readonly presence: PresenceFrames;
  readonly #durable: DurableVector;
  readonly #connections = new Map<string, { connection: Connection; visitor: Visitor }>();
  readonly #colours = new Map<string, string>();
  readonly #authors = new Map<number, string>();
  #timer: NodeJS.Timeout | null = null;
  /** Rows of its log that are not folded into its state. */
  rows: number;
  isFrozen = false;

  constructor(workspaceId: string, document: Document, rows: number, onPresence?: LiveMetrics["onPresence"]) {
    this.workspaceId = workspaceId;
    this.rows = rows;
    this.document = document;
    this.#durable = new DurableVector(document);
    this.#authors.set(document.clientID, HUB);
    this.presence = new PresenceFrames((frame) => {
      this.tellAll(frame);
      onPresence?.(this.#connections.size, 0);
    });
  }

  /** Greets a connection: who it is, what is on disk, who else is here. */
  greet(connection: Connection, visitor: Visitor, storage: StorageState): void {
    const { memberId, name, role } = visitor;
    // The plan may have been frozen or thawed since the connection was admitted; what a frozen one refused has to be sent again.
    if (connection.readOnly && can(role, "plan.edit") && storage !== "full") return visitor.socket.close("outOfSync");
    connection.readOnly ||= storage === "full";
    const colour = this.#colourOf(memberId);
    this.#connections.set(connection.socketId, { connection, visitor });
    tell(connection, { t: "hello", connection: connection.socketId, member: { id: memberId, name, role, colour }, readOnly: connection.readOnly });
    tell(connection, { t: "durable", sv: this.#durable.encode() });
    if (storage !== "ok") tell(connection, { t: "storage", state: storage });
    const person: HerePerson = { connection: connection.socketId, memberId, name, colour, role };
    const frame = this.presence.join(person);
    if (frame) tell(connection, frame);
  }

  part(socketId: string): void {
    this.#connections.delete(socketId);
    this.presence.leave(socketId);
  }

  /** Notes that updates are on disk; the browsers are told at most every 50 ms, the last state always. */
  cover(updates: readonly Uint8Array[]): void {
    this.#durable.cover(updates);
    this.rows += updates.length;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.tellAll({ t: "durable", sv: this.#durable.encode() });
    }, DURABLE_MS);
  }

  tellAll(message: ServerMessageOut): void {
    this.document.relayStateless(JSON.stringify(message));
  }

  /**
   * Whether another member writes under one of these Yjs clients; those that are nobody's become `userId`'s when `claim` is set. A client stays its first
   * writer's while the plan is open, also when they have left: what they typed offline would be taken for what a forger has sent in their name.
   */
  isForged(clients: readonly number[], userId: string, claim: boolean): boolean {
    if (clients.some((client) => (this.#authors.get(client) ?? userId) !== userId)) return true;
    if (claim) for (const client of clients) this.#authors.set(client, userId);
    return false;
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
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** A member keeps one colour while the plan is open; two have the same only when all are taken. */
  #colourOf(memberId: string): string {
    const taken = new Set(this.#colours.values());
    const colour = this.#colours.get(memberId) ?? COLOURS.find((free) => !taken.has(free)) ?? COLOURS[this.#colours.size % COLOURS.length]!;
    this.#colours.set(memberId, colour);
    return colour;
  }
}

export const tell = (connection: Connection, message: ServerMessageOut): void => connection.sendStateless(JSON.stringify(message));
