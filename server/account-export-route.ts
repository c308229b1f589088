import { ownOrigin } from "#server/auth.ts";
import { refusalOf } from "#server/errors.ts";
import { getRuntime } from "#server/runtime.ts";
import { exportAccount } from "#server/services/accounts/export.ts";
import { streamText } from "#server/stream-text.ts";
import { createContext } from "#server/trpc/context.ts";

const STATUS: Readonly<Record<string, number>> = { unauthorized: 401, tooMany: 429 };

/** Gives whoever is signed in all that is held about them, as a file; asked for by a page of ours alone. */
export async function handleAccountExport(request: Request): Promise<Response> {
  const runtime = getRuntime();
  if (!ownOrigin(request.headers, runtime.env.PRORAB_URL)) return refuse(403, "input.foreignPage");
  try {
    const text = await exportAccount({ ctx: await createContext(runtime, request.headers) });
    return new Response(streamText(text), { headers: { "content-type": "application/json; charset=utf-8", "content-disposition": 'attachment; filename="prorab-my-data.json"', "cache-control": "no-store" } });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refuse(STATUS[refusal.refusal] ?? 400, refusal.code, refusal.params);
  }
}

const refuse = (status: number, code: string, params: Record<string, string | number> = {}) => Response.json({ problem: { code, params } }, { status, headers: { "cache-control": "no-store" } });
