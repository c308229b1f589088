import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "#server/metrics.ts";

type Needs = { readonly metrics: Metrics; readonly env: { readonly PRORAB_METRICS_TOKEN?: string | undefined } };

/** `GET /api/metrics`: for whoever has the token, from wherever they ask; where none is set there is no such address. */
export async function answerMetrics({ metrics, env: { PRORAB_METRICS_TOKEN: token } }: Needs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number, headers: Record<string, string> = {}) => void response.writeHead(status, { "cache-control": "no-store", ...headers }).end();
  if (!token) return end(404);
  if (!isSame(request.headers.authorization ?? "", `Bearer ${token}`)) return end(401, { "www-authenticate": "Bearer" });
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, { allow: "GET" });
  const body = await metrics.read();
  response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" }).end(request.method === "HEAD" ? undefined : body);
}

/** Takes the same time however much of the two agrees, and whatever their lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
