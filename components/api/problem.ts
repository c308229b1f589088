import { isTRPCClientError } from "@trpc/client";
import { isPlanError } from "#model/plan-error.ts";

/** What went wrong, as a key of `messages.errors` and what fills its text. */
export type Problem = { readonly code: string; readonly params: Record<string, string | number> };

/** Reads any caught error: the server's refusal, a command's, no answer at all ("network"), or "internal". */
export function problemOf(error: unknown): Problem {
  if (isPlanError(error)) return { code: error.code, params: error.params };
  if (!isTRPCClientError(error)) return { code: "internal", params: {} };
  const data = error.data as { problem?: unknown } | null | undefined;
  if (!data) return { code: "network", params: {} };
  return isProblem(data.problem) ? data.problem : { code: "internal", params: {} };
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null || !("code" in value) || !("params" in value)) return false;
  return typeof value.code === "string" && typeof value.params === "object" && value.params !== null;
}
