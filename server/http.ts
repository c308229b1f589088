import { createServer, type IncomingMessage, type Server } from "node:http";
import next from "next";
import { answerHealth } from "#server/health.ts";
import { log } from "#server/log.ts";
import type { Runtime } from "#server/runtime.ts";
import { ADDRESS_HEADER } from "#server/trpc/context.ts";
import { routeUpgrades } from "#server/upgrades.ts";

/** The one HTTP server: health, Next's pages, and one listener for upgrades that hands `/collab` to the hub. */
export async function createHttpServer(runtime: Runtime): Promise<Server> {
  const { env, hub } = runtime;
  // Next would add an upgrade listener of its own to this server at the first request; it gets a decoy instead, and we route by path.
  const decoy = createServer();
  const app = next({ dev: env.isDev, hostname: env.HOST, port: env.PORT, httpServer: decoy, customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  const server = createServer((request, response) => {
    request.headers[ADDRESS_HEADER] = addressOf(request, env.PRORAB_TRUST_PROXY);
    if (request.url === "/api/health") return void answerHealth(runtime, response);
    handle(request, response).catch((error: unknown) => {
      log.error("page failed", { path: request.url?.split("?")[0], error });
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  routeUpgrades(server, hub, env.isDev ? upgrade : null);
  return server;
}

/** The visitor's address: the socket's, or the one that the last of `proxies` trusted proxies saw. */
function addressOf(request: IncomingMessage, proxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",").map((part) => part.trim()).filter(Boolean);
  return (proxies > 0 ? forwarded.at(-proxies) : undefined) ?? request.socket.remoteAddress ?? "";
}
