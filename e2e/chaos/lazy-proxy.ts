import { createServer, connect, type AddressInfo, type Server, type Socket } from "node:net";
import { once } from "node:events";

/** A wire between people and the app that can go dead without a word: nothing is forwarded any more, in either direction, and nothing is closed. */
export class LazyProxy {
  readonly port: number;
  readonly #server: Server;
  readonly #wires = new Set<{ person: Socket; app: Socket; isDead: boolean }>();
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async before(port: number): Promise<LazyProxy> {
    const server = createServer({ allowHalfOpen: true });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const proxy = new LazyProxy(server);
    server.on("connection", (person) => proxy.#join(person, connect({ port, host: "127.0.0.1", allowHalfOpen: true })));
    return proxy;
  }

  /** The wires there are go dead; those that are made later work. */
  freeze(): void {
    for (const wire of this.#wires) {
      wire.isDead = true;
      wire.person.unpipe(wire.app);
      wire.app.unpipe(wire.person);
      // Read and thrown away: a wire that is cut holds nothing back.
      wire.person.resume();
      wire.app.resume();
    }
  }

  /** Dead wires that the app holds on to. */
  get dead(): number {
    return [...this.#wires].filter(({ isDead }) => isDead).length;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(person: Socket, app: Socket): void {
    const wire = { person, app, isDead: false };
    this.#wires.add(wire);
    for (const socket of [person, app]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.#sockets.delete(socket));
    }
    person.pipe(app);
    app.pipe(person);
    const leave = (other: Socket) => {
      if (!wire.isDead) other.destroy();
      if (!wire.isDead || other === person) this.#wires.delete(wire);
    };
    person.on("close", () => leave(app));
    app.on("end", () => wire.isDead && app.end());
    app.on("close", () => leave(person));
  }
}
