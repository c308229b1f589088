import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#db/embedded/start.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { named, TEMPLATE } from "#db/testing/database.ts";

/** One database server for all test files of a project: the embedded one, or TEST_POSTGRES_URL's; with a migrated template that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = project.name === "outside" ? { server: process.env.TEST_POSTGRES_URL!, stop: async () => undefined } : await startAside();
  await run(server, `drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`);
  await migrateDatabase(named(server, TEMPLATE));
  const [row] = await run(server, "show server_version");
  process.stdout.write(`The tests of "${project.name}" run on PostgreSQL ${row?.server_version}.\n`);
  project.provide("databaseServer", server);
  return async () => {
    await run(server, `drop database if exists ${TEMPLATE} with (force)`);
    await stop();
  };
}

/** An embedded server in a folder of its own. */
async function startAside() {
  const home = mkdtempSync(join(tmpdir(), "prorab-test-"));
  const embedded = await startEmbedded({ home, holder: "the tests" });
  const stop = async () => {
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { server: embedded.urlOf("postgres"), stop };
}

/** The rows of the last of these statements. */
async function run(server: string, ...statements: string[]): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  let rows: Record<string, string>[] = [];
  for (const statement of statements) ({ rows } = await client.query<Record<string, string>>(statement));
  await client.end();
  return rows;
}
