import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Hub } from "#server/live/hub-type.ts";

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

/** Gives upgrades of `/collab` to the hub and those below `/_next/` to Next where it wants them; every other is cut off, for open ones would pile up. */
export function routeUpgrades(server: Server, hub: Pick<Hub, "handleUpgrade">, next: Upgrade | null = null): void {
  server.on("upgrade", (request, socket, head) => {
    const path = (request.url ?? "").split("?")[0]!;
    socket.on("error", () => undefined);
    if (path === "/collab") hub.handleUpgrade(request, socket, head);
    else if (next && path.startsWith("/_next/")) void next(request, socket, head);
    else socket.destroy();
  });
}
