import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A plain load balancer: each connection goes to the next instance in turn that takes it, whoever it is of. Knows nothing of HTTP, sessions or sockets. */
export async function startBalancer() {
  let ports: number[] = [];
  let turn = 0;
  const open = new Set<Socket>();
  const carry = (from: Socket, left: number) => {
    if (left === 0) return void from.destroy();
    const to = connect(ports[turn++ % ports.length]!, "127.0.0.1");
    const end = () => {
      from.destroy();
      to.destroy();
    };
    to.once("error", () => carry(from, left - 1));
    to.once("connect", () => {
      open.add(to);
      to.removeAllListeners("error");
      for (const [socket, other] of [[from, to], [to, from]] as const) {
        socket.on("error", end).on("close", () => {
          open.delete(socket);
          other.end();
        });
        socket.pipe(other);
      }
      from.resume();
    });
  };
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: false }, (socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    carry(socket, ports.length);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    serve(instances: readonly number[]) {
      ports = [...instances];
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
