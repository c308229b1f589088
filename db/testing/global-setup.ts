import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#db/embedded/start.ts";
import { migrateDatabase } from "#db/migrate.ts";

/** One database server for the whole run, the embedded one or TEST_DATABASE_URL's, with a migrated template that test files copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env.TEST_DATABASE_URL;
  const home = mkdtempSync(join(tmpdir(), "prorab-test-"));
  const embedded = outside ? null : await startEmbedded({ home, holder: "the tests" });
  const server = outside ?? embedded!.urlOf("postgres");
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query("drop database if exists prorab_template with (force)");
  await client.query("create database prorab_template");
  await client.end();
  const template = new URL(server);
  template.pathname = "/prorab_template";
  await migrateDatabase(template.href);
  project.provide("databaseUrl", template.href);
  return async () => {
    await embedded?.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
