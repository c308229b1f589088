import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { encodeFrame, FrameReader, OPCODE, type HearFrame } from "#bench/live/frames.ts";

export type Door = { readonly port: number; readonly path: string; readonly headers: Readonly<Record<string, string>> };

const READ_BYTES = 65_536;
const ABNORMALLY = "1006";

/** A WebSocket with nothing in it but what the benchmark needs: hundreds of them have to cost the generator less than the server under measurement. */
export class RawSocket {
  /** Every message, while it is set. */
  onMessage: HearFrame | null = null;
  /** All complete frames of a chunk together, while it is set. */
  onBytes: ((bytes: Buffer) => void) | null = null;
  onClose: ((why: string) => void) | null = null;
  /** The code and the words with which it was closed. */
  closed: string | null = null;
  messages = 0;
  bytes = 0;
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  #handshake = "";
  #opened: (() => void) | null = null;

  constructor({ port, path, headers }: Door) {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread: { buffer, callback: (length) => this.#read(buffer.subarray(0, length)) } });
    const lines = { host: `127.0.0.1:${port}`, connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": randomBytes(16).toString("base64"), ...headers };
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", () => this.#end(ABNORMALLY));
  }

  /** Resolves when the server has let it in; rejects when it closes before. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#opened = resolve;
      this.onClose = (why) => reject(new Error(`closed with ${why} before it was open${this.#handshake ? `: ${this.#handshake.split("\r\n")[0]}` : ""}`));
    });
  }

  send(frame: Buffer): void {
    if (this.closed === null) this.#socket.write(frame);
  }

  /** Ends it, without a word to `onClose`. */
  destroy(): void {
    this.onClose = null;
    this.closed ??= "1000";
    this.#socket.destroy();
  }

  #read(chunk: Buffer): boolean {
    if (this.closed !== null) return true;
    const frames = this.#opened === null ? chunk : this.#shake(chunk);
    if (!frames || frames.length === 0) return true;
    const whole = this.#reader.read(frames, (opcode, bytes, start, end) => {
      this.messages++;
      this.bytes += end - start;
      if (opcode === OPCODE.ping) this.send(encodeFrame(OPCODE.pong, bytes.subarray(start, end)));
      else if (opcode === OPCODE.close) this.#end(end - start >= 2 ? `${bytes.readUInt16BE(start)} ${bytes.toString("utf8", start + 2, end)}` : ABNORMALLY);
      else this.onMessage?.(opcode, bytes, start, end);
    });
    if (whole) this.onBytes?.(whole);
    return true;
  }

  /** Reads the server's answer to the upgrade; returns what comes after it, null while it is not complete. */
  #shake(chunk: Buffer): Buffer | null {
    this.#handshake += chunk.toString("latin1");
    const end = this.#handshake.indexOf("\r\n\r\n");
    if (end === -1) return null;
    const rest = Buffer.from(this.#handshake.slice(end + 4), "latin1");
    if (!this.#handshake.startsWith("HTTP/1.1 101")) return (this.#socket.destroy(), null);
    this.#handshake = "";
    const opened = this.#opened!;
    this.#opened = null;
    this.onClose = null;
    opened();
    return rest;
  }

  #end(why: string): void {
    if (this.closed !== null) return;
    this.closed = why.trim();
    this.#socket.destroy();
    this.onClose?.(this.closed);
  }
}
