import { createServer } from "node:http";

/** An HTTP server on a free port of this machine that says which, and lets `connect` have every WebSocket. */
export function listen(sockets, connect, answer = () => "ok") {
  const server = createServer((request, response) => response.end(answer(request)));
  server.on("upgrade", (request, socket, head) => sockets.handleUpgrade(request, socket, head, (ws) => connect(ws, request)));
  server.listen(0, "127.0.0.1", () => process.stdout.write(`listening on ${server.address().port}\n`));
  process.on("SIGTERM", () => process.exit(0));
}
