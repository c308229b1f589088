import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "#model/ids.ts";
import { log } from "#server/log.ts";
import { maskPath } from "#server/mask.ts";
import type { Metrics, RequestKind } from "#server/metrics.ts";
import { REQUEST_HEADER } from "#server/trpc/context.ts";

/** What kind of thing is asked for. */
export function kindOf(url: string): RequestKind {
  const path = url.split("?")[0]!;
  if (path.startsWith("/api/health") || path === "/api/metrics") return "health";
  if (path.startsWith("/_next/") || /^\/[\w-]+\.(ico|svg|png|txt|webmanifest)$/.test(path)) return "asset";
  return path.startsWith("/api/") ? "api" : "page";
}

/** The requests that are being answered: each gets an id and is counted, and a stop waits for them. */
export class Requests {
  readonly #metrics: Pick<Metrics, "onRequest">;
  readonly #open = new Set<ServerResponse>();
  #isStopping = false;
  #onIdle: (() => void) | null = null;

  constructor(metrics: Pick<Metrics, "onRequest">) {
    this.#metrics = metrics;
  }

  /** Whether no further ones are wanted. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  begin(request: IncomingMessage, response: ServerResponse): void {
    const [began, kind, id, path] = [performance.now(), kindOf(request.url ?? ""), newId(), request.url ?? ""];
    // Overwrites what the visitor sent: an id stands in the log, and is ours alone.
    request.headers[REQUEST_HEADER] = id;
    response.setHeader(REQUEST_HEADER, id);
    if (this.#isStopping) response.setHeader("connection", "close");
    this.#open.add(response);
    response.once("close", () => {
      const [status, ms] = [response.writableFinished ? response.statusCode : null, performance.now() - began];
      this.#open.delete(response);
      this.#metrics.onRequest(kind, status, ms);
      log.debug("request", { request: id, method: request.method, kind, path: maskPath(path), status, ms: Math.round(ms) });
      if (this.#open.size === 0) this.#onIdle?.();
    });
  }

  /** From now on connections end with their answer; resolves when all are answered, false when `ms` pass before that. */
  async stop(ms: number): Promise<boolean> {
    this.#isStopping = true;
    for (const response of this.#open) if (!response.headersSent) response.setHeader("connection", "close");
    if (this.#open.size === 0) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), ms);
      this.#onIdle = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
