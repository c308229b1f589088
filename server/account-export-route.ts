import { ownOrigin } from "#server/auth.ts";
import { answerRefusal, refuseFile } from "#server/file-answers.ts";
import { getRuntime } from "#server/runtime.ts";
import { exportAccount } from "#server/services/accounts/export.ts";
import { streamText } from "#server/stream-text.ts";
import { createContext } from "#server/trpc/context.ts";

/** Gives whoever is signed in all that is held about them, as a file; asked for by a page of ours alone. */
export async function handleAccountExport(request: Request): Promise<Response> {
  const runtime = getRuntime();
  if (!ownOrigin(request.headers, runtime.env.PRORAB_URL)) return refuseFile(403, "input.foreignPage");
  try {
    const text = await exportAccount({ ctx: await createContext(runtime, request.headers) });
    return new Response(streamText(text), { headers: { "content-type": "application/json; charset=utf-8", "content-disposition": 'attachment; filename="prorab-my-data.json"', "cache-control": "no-store" } });
  } catch (error) {
    return answerRefusal(error);
  }
}
