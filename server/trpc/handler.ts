import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { getRuntime } from "#server/runtime.ts";
import { createContext } from "#server/trpc/context.ts";
import { appRouter } from "#server/trpc/router.ts";

const MAX_BODY = 1_000_000;
const MAX_CALLS = 10;

/** Answers `/api/trpc`: changes are taken as JSON from the app's own pages only, calls are counted and bodies bounded before anything is read. */
export async function handleTrpc(request: Request): Promise<Response> {
  const refused = request.method === "POST" ? refusePost(request) : null;
  if (refused) return refused;
  return fetchRequestHandler({
    endpoint: "/api/trpc", req: request, router: appRouter, createContext: () => createContext(getRuntime(), request.headers),
    allowMethodOverride: false, maxBatchSize: MAX_CALLS,
  });
}

function refusePost(request: Request): Response | null {
  if (!isOwnPage(request)) return refuse(403, "input.foreignPage");
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return refuse(415, "input.unknownCall");
  if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > MAX_BODY) return refuse(413, "input.tooLarge");
  return null;
}

/** A page of ours: its Origin is the host it speaks to, or the public address. A call without an Origin comes from no browser page and is refused too. */
function isOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  return new URL(origin).host === request.headers.get("host") || origin === new URL(getRuntime().env.PRORAB_URL).origin;
}

const refuse = (status: number, code: string) =>
  Response.json({ error: { message: code, code: -32_600, data: { code: "BAD_REQUEST", httpStatus: status, problem: { code, params: {} } } } }, { status });
