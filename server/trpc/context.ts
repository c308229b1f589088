import { settingsOf } from "#server/auth.ts";
import type { Runtime } from "#server/runtime.ts";
import { readSession } from "#server/session.ts";
import type { Context } from "#server/services/context.ts";

/** The header in which the server notes a visitor's address; whatever a visitor sends in it is overwritten. */
export const ADDRESS_HEADER = "x-prorab-address";

/** The context of one request: who is signed in, and the process's pieces. */
export async function createContext(runtime: Runtime, headers: Headers): Promise<Context> {
  const { env, db, hub, mailer, limits, secret } = runtime;
  const session = await readSession(headers.get("cookie"), { db, secret, url: env.PRORAB_URL });
  return { db, hub, mailer, limits, settings: settingsOf(env), user: session && { id: session.userId }, address: headers.get(ADDRESS_HEADER) ?? "" };
}
