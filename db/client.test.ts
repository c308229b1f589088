import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDb, type Db } from "#db/client.ts";
import { createTestDatabase } from "#db/testing/database.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Db;
let admin: Db;
const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);
beforeAll(async () => {
  database = await createTestDatabase();
  [db, admin] = [createDb(database.url), createDb(database.url, 1)];
  process.on("uncaughtException", note);
});
afterAll(async () => {
  process.off("uncaughtException", note);
  await Promise.all([db.$client.end(), admin.$client.end()]);
  await database.drop();
});

it("a connection that is cut inside a transaction, between two queries, fails that transaction and nothing else", async () => {
  const transaction = db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const { pid } = rows[0]!;
    await admin.execute(sql`select pg_terminate_backend(${pid})`);
    await expect.poll(async () => (await admin.execute(sql`select 1 from pg_stat_activity where pid = ${pid}`)).rowCount).toBe(0);
    await tx.execute(sql`select 1`);
  });
  await expect(transaction).rejects.toThrow();
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  expect(faults).toEqual([]);
});
