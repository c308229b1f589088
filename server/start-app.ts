import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import about from "#package.json" with { type: "json" };
import { createDb, type Db } from "#db/client.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { holdOutside } from "#db/outside-hold.ts";
import { users } from "#db/schema/accounts.ts";
import { StartError } from "#db/start-error.ts";
import type { Env } from "#server/env.ts";
import { createHttpServer, PROJECT } from "#server/http.ts";
import { createHub } from "#server/live/hub.ts";
import { log } from "#server/log.ts";
import { createMailer } from "#server/mail.ts";
import { createRedis } from "#server/redis.ts";
import { startMaintenance } from "#server/maintenance/rounds.ts";
import { createMetrics } from "#server/metrics.ts";
import { Requests } from "#server/requests.ts";
import { addressOf } from "#server/visitor-address.ts";
import { setRuntime, type Runtime } from "#server/runtime.ts";
import { keepSecret } from "#server/secret.ts";
import { readSession } from "#server/services/accounts/sessions.ts";
import { startNotificationRounds } from "#server/services/notifications/rounds.ts";
import { loadDemo } from "#server/services/setup/load-demo.ts";
import { RateLimits } from "#server/services/rate-limits.ts";

/** What a stop waits for: with the hub's own bounds and the database's end, under five seconds together. */
const LAST_REQUESTS_MS = 1000;
const LAST_QUERIES_MS = 500;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export type App = { address: string; isNew: boolean; stop(): Promise<void> };

/** Starts everything in order: database, migrations, hub, pages; `stop` ends it in the reverse. Throws `StartError` with what to do; `onLost` is told when the data went to another app. */
export async function startApp(env: Env, onLost: (reason: string) => void): Promise<App> {
  requireBuild(env);
  const secret = env.PRORAB_SECRET ?? keepSecret(env.PRORAB_DATA);
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ home: env.PRORAB_DATA, holder: `the app with process ${process.pid} at ${env.PRORAB_URL}, since ${new Date().toISOString()}`, onLost });
  let outside: { end(): Promise<void> } | null = null;
  let db: Db | null = null;
  let runtime: Runtime | null = null;
  let server: Server | null = null;
  let requests: Requests | null = null;
  let rounds: readonly { stop(): Promise<void> }[] = [];
  const stop = once(async () => {
    server?.close();
    // First what was asked: an answer may need the hub.
    await Promise.all([requests?.stop(LAST_REQUESTS_MS), ...rounds.map((round) => round.stop())]);
    await runtime?.hub.close();
    server?.closeAllConnections();
    runtime?.redis?.disconnect();
    // A query that waits for a database which is away must not keep the app.
    await Promise.race([db?.$client.end(), pause(LAST_QUERIES_MS)]);
    await outside?.end();
    await embedded?.stop();
  });
  try {
    const url = embedded?.url ?? env.DATABASE_URL!;
    await migrateDatabase(url);
    if (!embedded) outside = await holdOutside(url, onLost);
    db = createDb(url);
    runtime = compose(env, secret, db, embedded ? "embedded" : "external");
    setRuntime(runtime);
    if (env.PRORAB_DEMO === "1") await loadDemo({ ctx: runtime });
    requests = new Requests(runtime.metrics);
    server = await createHttpServer(runtime, requests);
    const port = await listen(server, env);
    rounds = [startNotificationRounds({ db, mailer: runtime.mailer, url: env.PRORAB_URL, secret }), startMaintenance(runtime)];
    const [someone] = await db.select({ id: users.id }).from(users).limit(1);
    log.info("started", { port, database: runtime.databaseKind });
    return { address: env.PORT === 0 ? `http://${env.HOST}:${port}` : env.PRORAB_URL, isNew: !someone, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Pages are built beforehand, except in development. */
function requireBuild({ isDev, PRORAB_BUILD_DIR }: Env): void {
  if (!isDev && !existsSync(join(PROJECT, PRORAB_BUILD_DIR, "BUILD_ID"))) throw new StartError("The pages are not built. Run npm start, which builds them first; npm run dev needs no build.");
}

function compose(env: Env, secret: string, db: Db, databaseKind: Runtime["databaseKind"]): Runtime {
  const keys = { db, secret, url: env.PRORAB_URL };
  const metrics = createMetrics(about.version);
  metrics.watchPool(db.$client);
  const redis = env.REDIS_URL ? createRedis(env.REDIS_URL, log) : null;
  const namespace = namespaceOf(secret);
  const hub = createHub({
    db, url: env.PRORAB_URL, log, metrics: metrics.live, keepUpdates: env.PRORAB_KEEP_UPDATES_DAYS > 0, readSession: (cookie) => readSession(cookie, keys), addressOf: (request) => addressOf(request, env.PRORAB_TRUST_PROXY),
    ...(redis && { others: { redis, namespace } }),
  });
  return { env, secret, db, hub, redis, limits: new RateLimits(redis, namespace), metrics, mailer: env.SMTP_URL && env.MAIL_FROM ? createMailer(env.SMTP_URL, env.MAIL_FROM, metrics) : null, databaseKind };
}

/** What this installation's keys in Redis begin with: others may be in the same Redis, and do not have its secret. */
const namespaceOf = (secret: string): string => `prorab:${createHash("sha256").update(`namespace ${secret}`).digest("hex").slice(0, 16)}`;

function listen(server: Server, { PORT, HOST }: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? `Port ${PORT} of ${HOST} is taken by another program. Choose another with PORT, as in PORT=3001 npm start.`
        : error.code === "EACCES" ? `Port ${PORT} needs rights this user lacks. Choose one above 1023 with PORT.`
        : `The address ${HOST}:${PORT} cannot be used (${error.code}). Check HOST and PORT.`;
      reject(new StartError(why));
    });
    server.listen(PORT, HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : PORT);
    });
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
}
