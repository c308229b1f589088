import { createDecoder, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array, type Encoder } from "lib0/encoding";
import * as Y from "yjs";
import { cursorAt } from "#bench/live/presence.ts";
import { encodeFrame, OPCODE } from "#bench/live/frames.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import { stepOf, titleOf, writeTitle } from "#bench/live/sample.ts";

export const [SYNC, AWARENESS] = [0, 1];
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2];
const NOTHING = new Uint8Array([0]);
const NO_CHANGE = new Uint8Array([0, 0]);
const COLOURS = ["#30bced", "#6eeb83", "#ffbc42", "#ecd444", "#ee6352"];

/**
 * A person at a server of Yjs documents. A writer's document holds the seed and its own edits, nothing of the others': it has its step to itself, and so makes
 * the updates that it would make with all of them.
 */
export class YjsPeer implements Peer {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>> = {};
  protected readonly seat: Seat;
  protected readonly doc: Y.Doc | null;
  protected hasState = false;
  #written: Uint8Array = NO_CHANGE;
  #clock = 0;
  readonly #client = 1 + Math.floor(Math.random() * 0xffff_fffe);

  constructor(seat: Seat, seed: Uint8Array, path = `/${seat.document}`) {
    this.seat = seat;
    this.path = path;
    this.doc = seat.writer !== null || seat.isFull ? new Y.Doc() : null;
    // Who keeps a copy has all of it from the server.
    if (this.doc && (seat.writer !== null || seat.subject === "relay")) Y.applyUpdate(this.doc, seed, this);
    this.doc?.on("update", (update: Uint8Array) => void (this.#written = update));
  }

  greet(): Buffer[] {
    return [this.sync(STEP_1, NOTHING)];
  }

  hear(bytes: Uint8Array): Buffer[] {
    const decoder = createDecoder(bytes);
    const kind = this.readHead(decoder);
    return kind === SYNC ? this.hearSync(decoder) : this.hearOther(kind, decoder);
  }

  isJoined(): boolean {
    return this.hasState;
  }

  presence(beat: number): Buffer {
    const state = { user: { name: `Person ${this.seat.number}`, color: COLOURS[this.seat.number % COLOURS.length] }, cursor: cursorAt(this.seat.number, beat) };
    const update = createEncoder();
    writeVarUint(update, 1);
    writeVarUint(update, this.#client);
    writeVarUint(update, ++this.#clock);
    writeVarString(update, JSON.stringify(state));
    return this.compose(AWARENESS, (encoder) => writeVarUint8Array(encoder, toUint8Array(update)));
  }

  edit(text: string): Buffer {
    writeTitle(this.doc!, stepOf(this.seat.writer!), text);
    return this.sync(UPDATE, this.#written);
  }

  titleOf(writer: number): string | null {
    return this.doc && titleOf(this.doc, stepOf(writer));
  }

  protected readHead(decoder: Decoder): number {
    return readVarUint(decoder);
  }

  protected writeHead(_encoder: Encoder): void {
    // y-websocket's messages have none.
  }

  protected hearOther(_kind: number, _decoder: Decoder): Buffer[] {
    return [];
  }

  protected compose(kind: number, write: (encoder: Encoder) => void): Buffer {
    const encoder = createEncoder();
    this.writeHead(encoder);
    writeVarUint(encoder, kind);
    write(encoder);
    return encodeFrame(OPCODE.binary, toUint8Array(encoder));
  }

  protected hearSync(decoder: Decoder): Buffer[] {
    const step = readVarUint(decoder);
    if (step === STEP_1) return [this.sync(STEP_2, NO_CHANGE)];
    if (this.seat.isFull) Y.applyUpdate(this.doc!, readVarUint8Array(decoder), this);
    if (step === STEP_2) this.hasState = true;
    return [];
  }

  protected sync(step: number, bytes: Uint8Array): Buffer {
    return this.compose(SYNC, (encoder) => {
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
    });
  }
}

/** A person at the relay, which passes on what it gets and keeps nothing: everyone has the document from the start. */
export class RelayPeer extends YjsPeer {
  override greet(): Buffer[] {
    this.hasState = true;
    return [];
  }
}
