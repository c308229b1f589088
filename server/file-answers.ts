import { refusalOf, retryAfter, type Params } from "#server/errors.ts";

const STATUS = { invalid: 400, unauthorized: 401, forbidden: 403, notFound: 404, conflict: 409, tooMany: 429, unavailable: 503 } as const;

/** Says why a file cannot be had, in the form in which the API says its problems. */
export const refuseFile = (status: number, code: string, params: Params = {}, more: Record<string, string> = {}): Response =>
  Response.json({ problem: { code, params } }, { status, headers: { "cache-control": "no-store", ...more } });

/** The answer to a refusal; throws what is none. */
export function answerRefusal(error: unknown): Response {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  return refuseFile(STATUS[refusal.refusal], refusal.code, refusal.params, retryAfter(refusal) ?? {});
}
