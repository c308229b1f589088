import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A plain balancer: each connection goes to the next of the instances, whoever it is of. */
export class Switchboard {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async before(ports: readonly number[]): Promise<Switchboard> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const board = new Switchboard(server);
    let turn = 0;
    server.on("connection", (person) => {
      const app = connect({ port: ports[turn++ % ports.length]!, host: "127.0.0.1" });
      for (const [one, other] of [[person, app], [app, person]] as const) {
        board.#sockets.add(one);
        one.on("error", () => undefined);
        one.on("close", () => {
          board.#sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    return board;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }
}
