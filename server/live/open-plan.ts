import type { Connection, Document } from "@hocuspocus/server";
import type { HerePerson, ServerMessageOut } from "#model/live-messages.ts";
import type { Role } from "#model/access.ts";
import { PARTICIPANT_COLOURS } from "#model/shape.ts";
import { DurableVector } from "#server/live/durable-vector.ts";
import { PresenceFrames } from "#server/live/presence-frames.ts";
import type { LiveSocket } from "#server/live/sockets.ts";
import type { StorageState } from "#server/live/update-log.ts";

/** Whose connection it is, known since its admission. */
export type Visitor = { readonly socket: LiveSocket; readonly workspaceId: string; readonly memberId: string; readonly userId: string; readonly name: string; readonly role: Role };

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
  rowsSinceCompaction = 0;
  isFrozen = false;

  constructor(workspaceId: string, document: Document) {
    this.workspaceId = workspaceId;
    this.document = document;
    this.#durable = new DurableVector(document);
    this.presence = new PresenceFrames((frame) => this.tellAll(frame));
  }

  /** Greets a connection: who it is, what is on disk, who else is here. */
  greet(connection: Connection, visitor: Visitor, storage: StorageState): void {
    const { memberId, name, role } = visitor;
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
    this.rowsSinceCompaction += updates.length;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.tellAll({ t: "durable", sv: this.#durable.encode() });
    }, DURABLE_MS);
  }

  tellAll(message: ServerMessageOut): void {
    this.document.relayStateless(JSON.stringify(message));
  }

  /** Each Yjs client belongs to the first member who writes under it while they are here; null, or the member it belongs to. */
  claim(client: number, userId: string): string | null {
    const owner = this.#authors.get(client);
    if (owner === undefined) this.#authors.set(client, userId);
    const isHere = [...this.#connections.values()].some(({ visitor }) => visitor.userId === owner);
    return owner === undefined || owner === userId || !isHere ? null : owner;
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
