import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

export type OddServer = { port: number; close(): Promise<void> };

async function listen(answer: (socket: Socket) => void): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    answer(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Takes connections and never says a word. */
export const startSilent = (): Promise<OddServer> => listen(() => undefined);

/** Speaks HTTP, whatever it is asked. */
export const startWeb = (): Promise<OddServer> => listen((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n")));

/** A PostgreSQL of a major version, as its protocol shows one: it lets everyone in and answers what its version is. */
export function startPostgres(major: number): Promise<OddServer> {
  const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
  const ready = message("Z", Buffer.from("I"));
  const field = (name: string) => Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]);
  const value = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)]);
  const row = { major: String(major), encoding: "UTF8", replica: "f" };
  const answer = Buffer.concat([
    message("T", Buffer.concat([int16(Object.keys(row).length), ...Object.keys(row).map(field)])),
    message("D", Buffer.concat([int16(Object.keys(row).length), ...Object.values(row).map(value)])),
    message("C", Buffer.from("SELECT 1\0")),
    ready,
  ]);
  return listen((socket) => {
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), ready]));
      socket.on("data", (chunk: Buffer) => (chunk.toString("latin1", 0, 1) === "Q" ? socket.write(answer) : socket.end()));
    });
  });
}

const int32 = (value: number) => {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
};
const int16 = (value: number) => {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
};
