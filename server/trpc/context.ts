import { settingsOf } from "#server/auth.ts";
import type { Runtime } from "#server/runtime.ts";
import { beginSession, isDueForRenewal, readSession, writeSession } from "#server/services/accounts/sessions.ts";
import type { Context } from "#server/services/context.ts";

/** The header in which the server notes a visitor's address; whatever a visitor sends in it is overwritten. */
export const ADDRESS_HEADER = "x-prorab-address";
/** The header in which the server notes the path that was asked for: a layout is told only its own part of it. */
export const PATH_HEADER = "x-prorab-path";
/** The header in which the server notes an id of its own for each request, and answers it: what failed is found in the log by it. */
export const REQUEST_HEADER = "x-request-id";

/** What a call may use: the services' context, and a way to leave this browser signed in when all sessions of its person end. */
export type CallContext = Context & { request?: string | undefined; keepSignedIn(sessionVersion: number): Promise<void> };

/** The context of one request: who is signed in, and the process's pieces. `answer`, where cookies can be set, takes the renewed session. */
export async function createContext(runtime: Runtime, headers: Headers, answer?: Headers): Promise<CallContext> {
  const { env, db, hub, mailer, limits, secret } = runtime;
  const keys = { secret, url: env.PRORAB_URL };
  const session = await readSession(headers.get("cookie"), { db, ...keys });
  const give = async (claims: Parameters<typeof writeSession>[0]) => answer?.append("set-cookie", await writeSession(claims, keys));
  if (session && isDueForRenewal(session)) await give(session);
  return {
    db, hub, mailer, limits, secret, settings: settingsOf(env), user: session && { id: session.userId }, address: headers.get(ADDRESS_HEADER) ?? "", request: headers.get(REQUEST_HEADER) ?? undefined,
    keepSignedIn: async (sessionVersion) => {
      if (session) await give(beginSession(session.userId, sessionVersion));
    },
  };
}
