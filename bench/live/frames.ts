import { randomBytes } from "node:crypto";

export const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Hears one frame: its payload is `bytes` from `start` to `end`, valid during the call alone. */
export type HearFrame = (opcode: number, bytes: Buffer, start: number, end: number) => void;

/** A whole WebSocket frame as a browser sends it, masked (RFC 6455, 5.2). */
export function encodeFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  const mask = randomBytes(4);
  mask.copy(frame, head);
  for (let index = 0; index < length; index++) frame[head + 4 + index] = payload[index]! ^ mask[index & 3]!;
  return frame;
}

/** Takes a server's frames out of the chunks in which they come. */
export class FrameReader {
  #parts: Buffer[] = [];
  #have = 0;
  #need = 0;

  /** Tells every frame that is complete; returns the bytes of all of them together. What is left over is kept. */
  read(chunk: Buffer, hear: HearFrame): Buffer | null {
    let bytes = chunk;
    if (this.#have > 0) {
      this.#parts.push(Buffer.from(chunk));
      this.#have += chunk.length;
      if (this.#have < this.#need) return null;
      bytes = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#have = 0;
    }
    let at = 0;
    while (at < bytes.length) {
      const head = headOf(bytes, at);
      if (!head || at + head.size + head.length > bytes.length) {
        this.#keep(bytes.subarray(at), head ? head.size + head.length : bytes.length - at + 1);
        break;
      }
      hear(bytes[at]! & 0x0f, bytes, at + head.size, at + head.size + head.length);
      at += head.size + head.length;
    }
    return at === 0 ? null : bytes.subarray(0, at);
  }

  #keep(rest: Buffer, need: number): void {
    this.#parts = [Buffer.from(rest)];
    this.#have = rest.length;
    this.#need = need;
  }
}

function headOf(bytes: Buffer, at: number): { size: number; length: number } | null {
  const left = bytes.length - at;
  if (left < 2) return null;
  if ((bytes[at]! & 0x80) === 0) throw new Error("a message came in fragments, which no server under measurement sends");
  const short = bytes[at + 1]! & 0x7f;
  if (short < 126) return { size: 2, length: short };
  if (short === 126) return left < 4 ? null : { size: 4, length: bytes.readUInt16BE(at + 2) };
  return left < 10 ? null : { size: 10, length: Number(bytes.readBigUInt64BE(at + 2)) };
}
