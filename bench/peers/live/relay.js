// Passes every message on to everyone else who has asked for the same document: what the network and ws themselves cost.
import { WebSocketServer } from "ws";
import { listen } from "./listen.js";

const rooms = new Map();

listen(new WebSocketServer({ noServer: true }), (ws, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(ws));
  ws.on("message", (data, isBinary) => {
    for (const other of room) if (other !== ws) other.send(data, { binary: isBinary });
  });
  ws.on("error", () => undefined);
  ws.on("close", () => room.delete(ws));
});
