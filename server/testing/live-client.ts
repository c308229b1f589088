import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array, type Encoder } from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { parseServerMessage, type ServerMessage } from "#model/live-messages.ts";
import { NOWHERE, patchPresence, type PresenceState } from "#model/presence.ts";
import { project } from "#model/project.ts";
import { SHAPE, type Plan } from "#model/shape.ts";

const [SYNC, AUTH, STATELESS, SYNC_STATUS] = [0, 2, 5, 8];
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2];

/** `address`: where the door is when it is not this machine's own port, with the authority that vouches for it. */
export type Door = { port: number; address?: string; ca?: Buffer; cookie?: string; origin?: string | null; path?: string; document: string };
export type Closed = { code: number; reason: string };

/**
 * The other end of a live socket, byte by byte: it speaks the protocol as a page does, and whatever else a test makes it say. Everything heard is
 * kept; `until` waits on it.
 */
export class LiveClient {
  readonly doc = createDocument();
  readonly heard: ServerMessage[] = [];
  /** Whether each change sent was taken, as the hub answered. */
  readonly taken: boolean[] = [];
  readonly ws: WebSocket;
  closed: Closed | null = null;
  isSynced = false;
  readonly #document: string;
  #watchers: (() => void)[] = [];

  constructor({ port, address = `http://127.0.0.1:${port}`, ca, cookie, origin = address, path = `/collab?shape=${SHAPE}`, document }: Door) {
    this.#document = document;
    this.ws = new WebSocket(`${address.replace(/^http/, "ws")}${path}`, { ...(ca && { ca }), headers: { ...(cookie && { cookie }), ...(origin && { origin }) } });
    this.ws.on("error", () => undefined);
    this.ws.on("message", (data: Buffer) => this.#hear(new Uint8Array(data)));
    this.ws.on("close", (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#tell();
    });
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isSynced) this.update(update);
    });
  }

  /** Opens a plan as a page does: asks for it, and exchanges what both sides have. */
  static async join(door: Door): Promise<LiveClient> {
    const client = new LiveClient(door);
    await client.open();
    client.ask();
    client.exchange();
    await client.until(() => client.isSynced && client.heard.some(({ t }) => t === "hello"));
    return client;
  }

  /** Resolves when the socket is open, or was refused. */
  open(): Promise<void> {
    if (this.ws.readyState !== WebSocket.CONNECTING) return Promise.resolve();
    return new Promise((resolve) => {
      this.ws.once("open", () => resolve());
      this.ws.once("close", () => resolve());
    });
  }

  /** Resolves when `holds` does; fails when the socket closes before that, unless closing is what is waited for. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const done = holds();
        if (!done && !this.closed) return;
        this.#watchers = this.#watchers.filter((watcher) => watcher !== look);
        if (done) resolve();
        else reject(new Error(`closed: ${JSON.stringify(this.closed)}`));
      };
      this.#watchers.push(look);
      look();
    });
  }

  async end(): Promise<Closed> {
    await this.until(() => this.closed !== null);
    return this.closed!;
  }

  /** Resolves when everything sent so far has been handled: the hub answers in order. */
  async settled(): Promise<void> {
    const pongs = () => this.heard.filter(({ t }) => t === "pong").length;
    const before = pongs();
    this.say({ t: "ping" });
    await this.until(() => pongs() > before);
  }

  /** What the others show, by connection, as the frames heard so far tell it. */
  get shown(): Record<string, PresenceState> {
    let states: Record<string, PresenceState> = {};
    for (const frame of this.heard) {
      if (frame.t !== "here") continue;
      if (frame.all) states = {};
      for (const [connection, state] of Object.entries(frame.states)) states[connection] = patchPresence(NOWHERE, state);
      for (const [connection, patch] of Object.entries(frame.moved)) states[connection] = patchPresence(states[connection] ?? NOWHERE, patch);
      for (const connection of frame.gone) delete states[connection];
    }
    return states;
  }

  get plan(): Plan {
    return project(this.doc);
  }

  apply(...commands: Command[]): void {
    applyCommands(this.doc, commands, "me");
  }

  ask(document = this.#document): void {
    this.send((encoder) => {
      writeVarUint(encoder, AUTH);
      writeVarUint(encoder, 0);
      writeVarString(encoder, "session");
      writeVarString(encoder, "4.8.0");
    }, document);
  }

  exchange(): void {
    this.send((encoder) => {
      writeVarUint(encoder, SYNC);
      writeVarUint(encoder, STEP_1);
      writeVarUint8Array(encoder, Y.encodeStateVector(this.doc));
    });
  }

  update(bytes: Uint8Array): void {
    this.#sync(UPDATE, bytes);
  }

  answer(bytes: Uint8Array): void {
    this.#sync(STEP_2, bytes);
  }

  say(message: unknown): void {
    this.sayText(JSON.stringify(message));
  }

  sayText(text: string): void {
    this.send((encoder) => {
      writeVarUint(encoder, STATELESS);
      writeVarString(encoder, text);
    });
  }

  /** Sends what `write` writes, under the document's name. */
  send(write: (encoder: Encoder) => void, document = this.#document): void {
    const encoder = createEncoder();
    writeVarString(encoder, document);
    write(encoder);
    this.raw(toUint8Array(encoder));
  }

  raw(bytes: Uint8Array | string): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(bytes);
  }

  leave(): Promise<Closed> {
    this.ws.close();
    return this.end();
  }

  #sync(step: number, bytes: Uint8Array): void {
    this.send((encoder) => {
      writeVarUint(encoder, SYNC);
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, bytes);
    });
  }

  #hear(message: Uint8Array): void {
    const decoder = createDecoder(message);
    readVarString(decoder);
    const kind = readVarUint(decoder);
    if (kind === SYNC) {
      const step = readVarUint(decoder);
      const bytes = readVarUint8Array(decoder);
      if (step === STEP_1) this.answer(Y.encodeStateAsUpdate(this.doc, bytes));
      else Y.applyUpdate(this.doc, bytes, this);
      if (step === STEP_2) this.isSynced = true;
    } else if (kind === STATELESS) {
      const said = parseServerMessage(readVarString(decoder));
      if (said) this.heard.push(said);
    } else if (kind === SYNC_STATUS && hasContent(decoder)) this.taken.push(readVarUint(decoder) === 1);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
