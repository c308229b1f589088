import { createDb, type Db } from "#db/client.ts";
import { createTestDatabase } from "#db/testing/database.ts";
import { seedPlan } from "#server/live/plan-store.ts";
import { openAdmin } from "#server/testing/database-trouble.ts";
import { RunningApp } from "#server/testing/run-app.ts";
import type { TestApp } from "#server/testing/test-app.ts";

export type AppAside = Awaited<ReturnType<typeof startAppAside>>;

/** The whole app in a process of its own on a database of its own, which the test looks into; `app` is what factories of people and plans need of it. */
export async function startAppAside(variables: Record<string, string> = {}) {
  const database = await createTestDatabase();
  const db: Db = createDb(database.url);
  const secret = "a secret of the tests, long enough to sign with";
  const running = new RunningApp({ DATABASE_URL: database.url, PRORAB_SECRET: secret, PRORAB_DATA: "/nonexistent", ...variables });
  const address = await running.ready();
  // Sessions are signed and plans are seeded without the process: these are all the parts that are asked for.
  const app = { db, secret, env: { PRORAB_URL: "http://127.0.0.1:0" }, hub: { seed: seedPlan }, databaseUrl: database.url } as unknown as TestApp;
  const admin = await openAdmin({ databaseUrl: database.url });
  return {
    app, db, running, admin, address, port: Number(new URL(address).port),
    lines: () => running.output.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as { event: string } & Record<string, unknown>),
    async close() {
      await running.stop("SIGKILL");
      await admin.close();
      await db.$client.end();
      await database.drop();
    },
  };
}
