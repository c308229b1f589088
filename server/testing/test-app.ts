import { createDb } from "#db/client.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { readEnv } from "#server/env.ts";
import { createHub } from "#server/live/hub.ts";
import type { Hub } from "#server/live/hub-type.ts";
import { log } from "#server/log.ts";
import { createMailer } from "#server/mail.ts";
import { createMetrics } from "#server/metrics.ts";
import { setRuntime, type Runtime } from "#server/runtime.ts";
import { readSession } from "#server/services/accounts/sessions.ts";
import { RateLimits } from "#server/services/rate-limits.ts";

/** Keeps no plan that nobody has open: what a test finds is in the database. */
export const FORGETFUL = { keptMs: 0, bytes: 0 };

/** What the hub was told, in order; it did it, too. */
export type Heard = { hungUp: object[]; stale: object[] };
export type TestApp = Runtime & { heard: Heard; databaseUrl: string; stop(): Promise<void> };

/** The app without its port and pages: a database of its own, hub, mailer, as `variables` configure them; one per test file, for it takes the process's runtime. */
export async function startTestApp(variables: Record<string, string> = {}): Promise<TestApp> {
  const read = readEnv({ PRORAB_URL: "http://prorab.test:3120", ...variables });
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const { env } = read;
  // As server/main.ts does: next-auth reads its address from the process's variables alone.
  process.env.NEXTAUTH_URL = env.PRORAB_URL;
  const database = await createTestDatabase();
  const db = createDb(database.url);
  const secret = "a secret of the tests, long enough to sign with";
  const metrics = createMetrics("test");
  metrics.watchPool(db.$client);
  const heard: Heard = { hungUp: [], stale: [] };
  const hub = listenIn(createHub({ db, url: env.PRORAB_URL, log, metrics: metrics.live, idleBound: FORGETFUL, readSession: (cookie) => readSession(cookie, { db, secret, url: env.PRORAB_URL }) }), heard);
  const mailer = env.SMTP_URL && env.MAIL_FROM ? createMailer(env.SMTP_URL, env.MAIL_FROM, metrics) : null;
  const runtime: Runtime = { env, secret, db, hub, redis: null, limits: new RateLimits(null), metrics, mailer, databaseKind: "external" };
  setRuntime(runtime);
  const stop = async () => {
    await hub.close();
    await db.$client.end();
    await database.drop();
  };
  return { ...runtime, heard, databaseUrl: database.url, stop };
}

function listenIn(hub: Hub, heard: Heard): Hub {
  return {
    ...hub,
    hangUp(who, reason) {
      heard.hungUp.push({ ...who, reason });
      return hub.hangUp(who, reason);
    },
    markStale(workspaceId, queries) {
      heard.stale.push({ workspaceId, queries });
      hub.markStale(workspaceId, queries);
    },
  };
}
