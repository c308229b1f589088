import { cursorAt } from "#bench/live/presence.ts";
import { encodeFrame, OPCODE } from "#bench/live/frames.ts";
import type { Peer, Seat } from "#bench/live/peers/peer.ts";
import { stepOf } from "#bench/live/sample.ts";

/** What tldraw's own records say of themselves: asked of the server once. */
export type TldrawFacts = { readonly schema: object; readonly presence: object; readonly protocolVersion: number };
type Op = readonly [kind: "put" | "patch" | "remove", value: Readonly<Record<string, unknown>>];
type Diff = Readonly<Record<string, Op>>;
/** How the message begins that brings the whole room. */
const CONNECTED = '{"type":"connect"';
type Said = { readonly type: string; readonly diff?: Diff; readonly data?: readonly { readonly diff?: Diff }[] };

/** A person at a tldraw room. A step is a shape, its title a fact in the shape's meta. */
export class TldrawPeer implements Peer {
  readonly path: string;
  readonly headers = {};
  readonly #seat: Seat;
  readonly #facts: TldrawFacts;
  readonly #titles = new Map<string, string>();
  #isJoined = false;
  #clock = 0;

  constructor(seat: Seat, facts: TldrawFacts) {
    this.#seat = seat;
    this.#facts = facts;
    this.path = `/${seat.document}?session=${seat.number}`;
  }

  greet(): Buffer[] {
    const { schema, protocolVersion } = this.#facts;
    return [this.#say({ type: "connect", connectRequestId: `c${this.#seat.number}`, lastServerClock: -1, protocolVersion, schema })];
  }

  hear(bytes: Uint8Array): Buffer[] {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!this.#seat.isFull) {
      this.#isJoined ||= text.toString("latin1", 0, CONNECTED.length) === CONNECTED;
      return [];
    }
    const said = JSON.parse(text.toString()) as Said;
    if (said.type === "connect") this.#isJoined = true;
    for (const { diff } of [said, ...(said.data ?? [])]) if (diff) this.#take(diff);
    return [];
  }

  isJoined(): boolean {
    return this.#isJoined;
  }

  presence(beat: number): Buffer {
    const cursor = cursorAt(this.#seat.number, beat);
    if (beat === 0) return this.#push({ presence: ["put", { ...this.#facts.presence, userId: `user:${this.#seat.number}`, userName: `Person ${this.#seat.number}` }] });
    return this.#push({ presence: ["patch", { cursor: ["patch", { x: ["put", cursor.x], y: ["put", cursor.y] }], lastActivityTimestamp: ["put", Date.now()] }] });
  }

  edit(text: string): Buffer {
    return this.#push({ diff: { [`shape:${stepOf(this.#seat.writer!)}`]: ["patch", { meta: ["patch", { title: ["put", text] }] }] } });
  }

  titleOf(writer: number): string | null {
    return this.#titles.get(`shape:${stepOf(writer)}`) ?? "";
  }

  #take(diff: Diff): void {
    for (const [id, [kind, value]] of Object.entries(diff)) {
      if (!id.startsWith("shape:")) continue;
      const meta = kind === "put" ? (value.meta as { title?: string }) : ((value.meta as Op | undefined)?.[1] as { title?: Op } | undefined);
      const title = kind === "put" ? meta?.title : (meta?.title as unknown as readonly [string, string] | undefined)?.[1];
      if (typeof title === "string") this.#titles.set(id, title);
    }
  }

  #push(what: object): Buffer {
    return this.#say({ type: "push", clientClock: this.#clock++, ...what });
  }

  #say(message: object): Buffer {
    return encodeFrame(OPCODE.text, Buffer.from(JSON.stringify(message)));
  }
}
