import type { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import * as ws from "ws";
import { encodeFrame, FrameReader, OPCODE } from "#bench/live/frames.ts";

// Both are there, and not in the types.
const { Receiver, Sender } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable; Sender: { frame(data: Buffer, options: object): Buffer[] } };
const LENGTHS = [0, 1, 125, 126, 65_535, 65_536, 200_000];
const payload = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 256));
/** What a server sends, as ws writes it. */
const fromServer = (data: Buffer) => Buffer.concat(Sender.frame(data, { fin: true, opcode: OPCODE.binary, mask: false, readOnly: true, rsv1: false }));

describe("a server's frames", () => {
  it.each([1, 3, 5000, 70_000, 1_000_000])("are taken out whole when they come in chunks of %i bytes", (size) => {
    const lengths = size < 1000 ? LENGTHS.slice(0, 4) : LENGTHS;
    const stream = Buffer.concat(lengths.map((length) => fromServer(payload(length))));
    const reader = new FrameReader();
    const heard: Buffer[] = [];
    let whole = 0;
    for (let at = 0; at < stream.length; at += size) whole += reader.read(stream.subarray(at, at + size), (opcode, bytes, start, end) => {
      expect(opcode).toBe(OPCODE.binary);
      heard.push(Buffer.from(bytes.subarray(start, end)));
    })?.length ?? 0;
    expect(heard.map(({ length }) => length)).toEqual(lengths);
    expect(heard.every((bytes) => bytes.equals(payload(bytes.length)))).toBe(true);
    expect(whole).toBe(stream.length);
  });

  it("are refused in fragments", () => {
    expect(() => new FrameReader().read(Buffer.from([0x02, 0x01, 0x00]), () => undefined)).toThrow("fragments");
  });
});

describe("a person's frames", () => {
  it.each(LENGTHS)("of %i bytes are read by a server as they were meant", async (length) => {
    const receiver = new Receiver({ isServer: true });
    const got = new Promise<Buffer>((resolve) => receiver.on("message", resolve));
    receiver.write(encodeFrame(OPCODE.binary, payload(length)));
    expect((await got).equals(payload(length))).toBe(true);
  });
});
