import { readVarString, type Decoder } from "lib0/decoding";
import { writeVarString } from "lib0/encoding";
import * as Y from "yjs";
import { parseServerMessage, type ClientMessage } from "#model/live-messages.ts";
import { SHAPE } from "#model/shape.ts";
import { HocuspocusPeer } from "#bench/live/peers/hocuspocus-peer.ts";
import type { Seat } from "#bench/live/peers/peer.ts";
import { movedPresence, openingPresence } from "#bench/live/presence.ts";
import { MAP } from "#bench/live/sample.ts";

const STATELESS = 5;

/** A person at Prorab: signed in, with presence of its shape, told what is on disk. */
export class ProrabPeer extends HocuspocusPeer {
  override readonly headers: Readonly<Record<string, string>>;
  readonly #client: number;
  /** The clock after each of its edits. */
  readonly #clocks: number[] = [];
  #saved = 0;
  #isGreeted = false;

  constructor(seat: Seat, seed: Uint8Array) {
    super(seat, seed, `/collab?shape=${SHAPE}`);
    this.headers = { cookie: seat.cookie!, origin: `http://127.0.0.1:${seat.port}` };
    this.#client = this.doc?.clientID ?? 1 + seat.number;
  }

  override isJoined(): boolean {
    return this.hasState && this.#isGreeted;
  }

  override presence(beat: number): Buffer {
    const person = { client: this.#client, map: MAP };
    return this.#say(beat === 0 ? openingPresence(person) : movedPresence(person, beat));
  }

  override edit(text: string): Buffer {
    const frame = super.edit(text);
    this.#clocks.push(Y.getState(this.doc!.store, this.doc!.clientID));
    return frame;
  }

  savedEdits(): number {
    return this.#saved;
  }

  protected override hearOther(kind: number, decoder: Decoder): Buffer[] {
    if (kind !== STATELESS) return [];
    const text = readVarString(decoder);
    // Presence is most of what comes, and not read.
    if (!this.#isGreeted) this.#isGreeted = parseServerMessage(text)?.t === "hello";
    else if (this.doc && text.slice(0, 40).includes('"durable"')) this.#hearDurable(text);
    return [];
  }

  #hearDurable(text: string): void {
    const message = parseServerMessage(text);
    if (message?.t !== "durable") return;
    const reaches = Y.decodeStateVector(message.sv).get(this.doc!.clientID) ?? 0;
    while (this.#saved < this.#clocks.length && this.#clocks[this.#saved]! <= reaches) this.#saved++;
  }

  #say(message: ClientMessage): Buffer {
    return this.compose(STATELESS, (encoder) => writeVarString(encoder, JSON.stringify(message)));
  }
}
