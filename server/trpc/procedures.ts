import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { cleanComment } from "#model/comment-text.ts";
import { refusalOf, type Refusal } from "#server/errors.ts";
import { log } from "#server/log.ts";
import { requireUser } from "#server/services/context.ts";
import type { CallContext } from "#server/trpc/context.ts";

const CODES = {
  invalid: "BAD_REQUEST", unauthorized: "UNAUTHORIZED", forbidden: "FORBIDDEN", notFound: "NOT_FOUND", conflict: "CONFLICT", tooMany: "TOO_MANY_REQUESTS", unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<Refusal, TRPCError["code"]>;

/** What a caller is told of a failure: a code of `messages.errors` and its parameters, never a message or a stack of ours. */
type Problem = { code: string; params: Record<string, string | number> };

function problemOf(error: TRPCError): Problem {
  const refusal = refusalOf(error.cause);
  if (refusal) return { code: refusal.code, params: refusal.params };
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR") return { code: "input.malformed", params: { field: fieldOf(error.cause) } };
  if (error.code === "NOT_FOUND" || error.code === "METHOD_NOT_SUPPORTED" || error.code === "UNSUPPORTED_MEDIA_TYPE") return { code: "input.unknownCall", params: {} };
  return { code: "internal", params: {} };
}

const fieldOf = (cause: unknown): string => (cause instanceof z.ZodError ? (cause.issues[0]?.path.join(".") ?? "") : "");

const t = initTRPC.context<CallContext>().create({
  errorFormatter: ({ shape, error }) => ({ code: shape.code, message: problemOf(error).code, data: { code: error.code, httpStatus: shape.data.httpStatus, path: shape.data.path, problem: problemOf(error) } }),
});

export const { router, createCallerFactory } = t;

/** A service's refusal becomes tRPC's error, once, here; what nobody foresaw is logged and told to nobody. */
const withRefusals = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (result.ok) return result;
  const refusal = refusalOf(result.error.cause);
  if (refusal) throw new TRPCError({ code: CODES[refusal.refusal], cause: refusal });
  if (result.error.code === "INTERNAL_SERVER_ERROR") log.error("call failed", { path, request: ctx.request, error: withoutValues(result.error.cause ?? result.error) });
  return result;
});

/** A failed query's own error: drizzle's around it quotes the values, which may be addresses and hashes. */
const withoutValues = (error: Error): unknown => ("query" in error ? (error.cause ?? error.name) : error);

/** For everyone, signed in or not. */
export const publicProcedure = t.procedure.use(withRefusals);
/** For the signed-in: nobody else's input is even read. Whether they may is the service's to say. */
export const userProcedure = publicProcedure.use(({ ctx, next }) => {
  requireUser(ctx);
  return next();
});
export const idSchema = z.string().regex(/^[\w-]{1,64}$/);
export const workspaceInput = z.object({ workspace: idSchema });
/** What people write about a thing, without what hides or reorders text. */
export const proseSchema = z.string().max(2000).transform(cleanComment);
export const nothing = z.object({});
