import { isPlanError } from "#model/plan-error.ts";

const BRAND = Symbol.for("prorab.serviceError");

/** How a refusal is answered over HTTP. */
export type Refusal = "invalid" | "unauthorized" | "forbidden" | "notFound" | "conflict" | "tooMany" | "unavailable";
export type Params = Record<string, string | number>;

/** A refusal with a reason: `code` is `noun.problem`, a key of `messages.errors`; `params` fill its text. Never carries prose or internals. */
export class ServiceError extends Error {
  readonly [BRAND] = true;
  readonly refusal: Refusal;
  readonly code: string;
  readonly params: Params;

  constructor(refusal: Refusal, code: string, params: Params = {}) {
    super(code);
    this.refusal = refusal;
    this.code = code;
    this.params = params;
  }
}

/** Whether `error` is a refusal, also one made in another module graph, where `instanceof` would say no. */
export function isServiceError(error: unknown): error is ServiceError {
  return typeof error === "object" && error !== null && BRAND in error;
}

/** The refusal that a command's `PlanError` amounts to; null for anything else. */
export function refusalOf(error: unknown): ServiceError | null {
  if (isServiceError(error)) return error;
  if (!isPlanError(error)) return null;
  const refusal = error.code.endsWith(".notFound") ? "notFound" : error.code.endsWith(".exists") ? "conflict" : "invalid";
  return new ServiceError(refusal, error.code, error.params);
}

/** The header that tells a program how long to wait, in seconds; none where waiting is of no use. */
export const retryAfter = (refusal: ServiceError | null): Record<string, string> | null =>
  refusal?.refusal === "tooMany" ? { "retry-after": String(60 * Number(refusal.params.minutes ?? 1)) } : null;
