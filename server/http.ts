import { createServer, type Server } from "node:http";
import { join } from "node:path";
import next from "next";
import { answerHealth, answerLiveness } from "#server/health.ts";
import { log } from "#server/log.ts";
import { maskPath } from "#server/mask.ts";
import { answerMetrics } from "#server/metrics-route.ts";
import type { Requests } from "#server/requests.ts";
import type { Runtime } from "#server/runtime.ts";
import { HTTP_OPTIONS, refuseRequest, refusedStatus } from "#server/request-guard.ts";
import { secure } from "#server/security-headers.ts";
import { createStaticFiles } from "#server/static-files.ts";
import { ADDRESS_HEADER, PATH_HEADER, REQUEST_HEADER } from "#server/trpc/context.ts";
import { routeUpgrades } from "#server/upgrades.ts";
import { addressOf } from "#server/visitor-address.ts";

export const PROJECT = join(import.meta.dirname, "..");

/** The one HTTP server: health, Next's pages, and one listener for upgrades that hands `/collab` to the hub. */
export async function createHttpServer(runtime: Runtime, requests: Requests): Promise<Server> {
  const { env, hub } = runtime;
  // Next would add an upgrade listener of its own to this server at the first request; it gets a decoy instead, which hears what is Next's own: hot reload.
  const decoy = createServer();
  const app = next({ dev: env.isDev, dir: PROJECT, hostname: env.HOST, port: env.PORT, httpServer: decoy, customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answerStatic = env.isDev ? () => false : createStaticFiles(join(PROJECT, env.PRORAB_BUILD_DIR));
  const server = createServer(HTTP_OPTIONS, (request, response) => {
    requests.begin(request, response);
    secure(request, response, env);
    const refused = refusedStatus(request);
    if (refused !== null) return refuseRequest(response, refused);
    request.headers[ADDRESS_HEADER] = addressOf(request, env.PRORAB_TRUST_PROXY);
    request.headers[PATH_HEADER] = request.url?.split("?")[0];
    if (request.url === "/api/health") return void answerHealth(runtime, requests.isStopping, response);
    if (request.url === "/api/health/live") return answerLiveness(response);
    if (request.url === "/api/metrics") return void answerMetrics(runtime, request, response);
    if (answerStatic(request, response)) return;
    if (!isReadable(request.url ?? "/")) request.url = "/_not-found";
    handle(request, response).catch((error: unknown) => {
      log.error("page failed", { request: request.headers[REQUEST_HEADER], path: maskPath(request.url ?? ""), error });
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  routeUpgrades(server, hub, env.isDev ? (request, socket, head) => decoy.emit("upgrade", request, socket, head) : null);
  return server;
}

/** Whether Next can take an address apart: it answers the others, and its own spare page, in words that are not ours. */
function isReadable(url: string): boolean {
  const path = url.split("?")[0]!;
  try {
    return decodeURIComponent(path) !== "/_global-error";
  } catch {
    return false;
  }
}
