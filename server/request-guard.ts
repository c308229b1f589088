import type { IncomingMessage, ServerResponse } from "node:http";

/** Bytes of a request's body; the largest thing sent is a plan's fragment that is pasted. */
export const MAX_BODY = 1_000_000;
const METHODS = ["GET", "HEAD", "POST"];

/**
 * How long a request may take: its head, and all of it, ms. Whoever sends a byte now and then holds a connection no longer.
 * Connections are kept longer than a proxy in front keeps its end open (60 s is usual): Node's own 5 s closes them under a request just sent.
 */
export const HTTP_OPTIONS = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384, requireHostHeader: true, insecureHTTPParser: false } as const;

/** The status a request is refused with before anyone looks at it: a target that is no path, a method that nothing here has, a body of unknown length or too long; null for all others. */
export function refusedStatus({ method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">): 400 | 405 | 411 | 413 | null {
  // Next would send the asker on to the host in it.
  if (!/^\/(?![/\\])/.test(url ?? "")) return 400;
  if (!METHODS.includes(method ?? "")) return 405;
  if (headers["transfer-encoding"] !== undefined) return 411;
  return Number(headers["content-length"] ?? 0) > MAX_BODY ? 413 : null;
}

/** Refuses so, and reads no more of the connection: what follows may be the body. */
export function refuseRequest(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: "close", ...(status === 405 && { allow: METHODS.join(", ") }) }).end(() => response.socket?.destroySoon());
}
