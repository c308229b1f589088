import { refusalOf, retryAfter } from "#server/errors.ts";
import { getRuntime } from "#server/runtime.ts";
import { unsubscribe } from "#server/services/notifications/unsubscribe.ts";
import { ADDRESS_HEADER } from "#server/trpc/context.ts";

const STATUS: Readonly<Record<string, number>> = { notFound: 404, tooMany: 429 };

/** Turns letters off for whoever the token was made for, on a bare POST from anywhere; nothing else can be done here. */
export async function handleUnsubscribe(request: Request, token: string): Promise<Response> {
  const { db, limits, secret } = getRuntime();
  try {
    await unsubscribe({ ctx: { db, limits, secret, address: request.headers.get(ADDRESS_HEADER) ?? "" }, input: { token: token.slice(0, 200) } });
    return new Response(null, { status: 200 });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return new Response(null, { status: STATUS[refusal.refusal] ?? 400, headers: retryAfter(refusal) ?? {} });
  }
}
