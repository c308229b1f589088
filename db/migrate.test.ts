import { createServer } from "node:net";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { migrateDatabase } from "#db/migrate.ts";
import { isStartError } from "#db/start-error.ts";
import { createTestDatabase } from "#db/testing/database.ts";

const query = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(statement).finally(() => client.end());
};
const refusal = (url: string) => migrateDatabase(url).then(() => null, (error: unknown) => (isStartError(error) ? error.message : error));

describe("migrating", () => {
  it("an empty database by three instances at once happens once, and again is no change", async () => {
    const { url, drop } = await createTestDatabase();
    await query(url, "drop schema public cascade; drop schema drizzle cascade; create schema public");
    await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    await migrateDatabase(url);
    const { rows } = await query(url, "select (select count(*)::int from drizzle.__drizzle_migrations) as done, (select count(*)::int from users) as users");
    expect(rows).toEqual([{ done: expect.any(Number), users: 0 }]);
    await drop();
  });

  it("refuses a database of a newer version, and leaves it as it is", async () => {
    const { url, drop } = await createTestDatabase();
    await query(url, "insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', 9999999999999)");
    expect(await refusal(url)).toMatch(/newer version of Prorab/);
    await drop();
  });

  it("says what to do when nothing answers, without the password", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const message = await refusal(`postgres://someone:hush@127.0.0.1:${port}/prorab`);
    expect(message).toMatch(/does not answer.*Check DATABASE_URL/);
    expect(message).not.toContain("hush");
  });
});
