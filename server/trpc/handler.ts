import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { ownOrigin } from "#server/auth.ts";
import { refusalOf, retryAfter } from "#server/errors.ts";
import { MAX_BODY } from "#server/request-guard.ts";
import { getRuntime } from "#server/runtime.ts";
import { createContext, type CallContext } from "#server/trpc/context.ts";
import { appRouter } from "#server/trpc/router.ts";

const MAX_CALLS = 10;

/** Answers `/api/trpc`: changes are taken as JSON from the app's own pages only, calls are counted and bodies bounded before anything is read. */
export async function handleTrpc(request: Request): Promise<Response> {
  const refused = request.method === "POST" ? refusePost(request) : null;
  if (refused) return refused;
  return fetchRequestHandler({
    endpoint: "/api/trpc", req: request, router: appRouter,
    createContext: async ({ info, resHeaders }) => countCalls(await createContext(getRuntime(), request.headers, resHeaders), info.calls.length),
    allowMethodOverride: false, maxBatchSize: MAX_CALLS,
    responseMeta: ({ errors }) => ({ headers: errors.map((error) => retryAfter(refusalOf(error.cause))).find(Boolean) ?? {} }),
  });
}

/** Counts what one request asks for, by who asks. */
async function countCalls(ctx: CallContext, calls: number): Promise<CallContext> {
  try {
    await (ctx.user ? ctx.limits.spend("api", ctx.user.id, calls) : ctx.limits.spend("apiFromAddress", ctx.address, calls));
  } catch (error) {
    throw new TRPCError({ code: refusalOf(error) ? "TOO_MANY_REQUESTS" : "INTERNAL_SERVER_ERROR", cause: error });
  }
  return ctx;
}

function refusePost({ headers }: Request): Response | null {
  if (!ownOrigin(headers, getRuntime().env.PRORAB_URL)) return refuse(403, "FORBIDDEN", "input.foreignPage");
  if (!/^application\/json\s*(;|$)/i.test(headers.get("content-type") ?? "")) return refuse(415, "UNSUPPORTED_MEDIA_TYPE", "input.unknownCall");
  if (Number(headers.get("content-length") ?? Number.POSITIVE_INFINITY) > MAX_BODY) return refuse(413, "PAYLOAD_TOO_LARGE", "input.tooLarge");
  return null;
}

const refuse = (httpStatus: number, code: string, problem: string) =>
  Response.json({ error: { message: problem, code: -32_600, data: { code, httpStatus, problem: { code: problem, params: {} } } } }, { status: httpStatus });
