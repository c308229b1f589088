import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { holdOutside, takeAlone } from "#db/outside-hold.ts";
import { isStartError } from "#db/start-error.ts";
import { createTestDatabase, type TestDatabase } from "#db/testing/database.ts";

let database: TestDatabase;
let restore: Client;
const holds: { end(): Promise<void> }[] = [];
const lost: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  restore = new Client({ connectionString: database.url });
  await restore.connect();
});
afterEach(async () => {
  for (const hold of holds.splice(0)) await hold.end();
  await restore.query("select pg_advisory_unlock_all()");
  lost.length = 0;
});
afterAll(async () => {
  await restore.end();
  await database.drop();
});

async function hold() {
  holds.push(await holdOutside(database.url, (reason) => void lost.push(reason)));
}
const cutOff = () => restore.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prorab-use' and datname = current_database()");
const holders = async () => (await restore.query("select 1 from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted and database = (select oid from pg_database where datname = current_database())")).rowCount;

it("several apps use a database at once, a restore only when the last has gone", async () => {
  await hold();
  await hold();
  expect(await takeAlone(restore)).toBe(false);
  for (const one of holds.splice(0)) await one.end();
  await expect.poll(() => takeAlone(restore)).toBe(true);
});

it("no app starts while a restore is under way, and is told why", async () => {
  expect(await takeAlone(restore)).toBe(true);
  const refused = await hold().catch((error: unknown) => error);
  expect(isStartError(refused) && refused.message).toMatch(/is being restored from a back-up\. Start the app when that is done/);
});

it("a hold whose connection is cut is taken again", async () => {
  await hold();
  expect(await holders()).toBe(1);
  await cutOff();
  await expect.poll(holders, { interval: 10 }).toBe(0);
  await expect.poll(holders, { timeout: 10_000 }).toBe(1);
  expect(lost).toEqual([]);
});

it("an app that finds the database being restored when it comes back is told that it has lost it", async () => {
  await hold();
  await cutOff();
  await expect.poll(() => takeAlone(restore), { interval: 5 }).toBe(true);
  await expect.poll(() => lost, { timeout: 10_000 }).toEqual([expect.stringMatching(/is being restored/)]);
});
