import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
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
import { setRuntime, type Runtime } from "#server/runtime.ts";
import { keepSecret } from "#server/secret.ts";
import { readSession } from "#server/services/accounts/sessions.ts";
import { startNotificationRounds } from "#server/services/notifications/rounds.ts";
import { loadDemo } from "#server/services/setup/load-demo.ts";
import { RateLimits } from "#server/services/rate-limits.ts";

const LAST_QUERIES_MS = 1000;
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
  let rounds: ReturnType<typeof startNotificationRounds> | null = null;
  const stop = once(async () => {
    server?.close();
    await Promise.all([rounds?.stop(), runtime?.hub.close()]);
    server?.closeAllConnections();
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
    server = await createHttpServer(runtime);
    const port = await listen(server, env);
    rounds = startNotificationRounds({ db, mailer: runtime.mailer, url: env.PRORAB_URL, secret });
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
  const hub = createHub({ db, url: env.PRORAB_URL, log, readSession: (cookie) => readSession(cookie, keys) });
  return { env, secret, db, hub, limits: new RateLimits(), mailer: env.SMTP_URL && env.MAIL_FROM ? createMailer(env.SMTP_URL, env.MAIL_FROM) : null, databaseKind };
}

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
