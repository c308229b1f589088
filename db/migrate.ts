import { readdirSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Client } from "pg";
import { connectTo, nameOf, unusable } from "#db/connect.ts";
import { isStartError, StartError } from "#db/start-error.ts";

export const MIGRATIONS = join(import.meta.dirname, "migrations");
const OLDEST_POSTGRES = 15;
/** "prorab" and a half in ASCII: one instance migrates at a time. */
export const MIGRATION_LOCK = 0x70726f6d6967;

/** Brings the database at `url` to this version's schema. Throws `StartError` when it cannot be reached or used, is too old, or was migrated by a newer version. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = await connectTo(url, "prorab-migrate");
  try {
    await refuseUnfit(client, url);
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseNewer(client, url);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } catch (error) {
    throw isStartError(error) ? error : unusable(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Throws `StartError` for a database that Prorab cannot use: too old, of another encoding, read-only. */
export async function refuseUnfit(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ major: number; encoding: string; replica: boolean }>(
    "select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica",
  );
  const { major, encoding, replica } = rows[0]!;
  if (major < OLDEST_POSTGRES) throw new StartError(`The database at ${nameOf(url)} is PostgreSQL ${major}; Prorab needs ${OLDEST_POSTGRES} or later.`);
  if (encoding !== "UTF8") throw new StartError(`The database at ${nameOf(url)} has the encoding ${encoding}; Prorab needs UTF8. Create one with: create database prorab encoding 'UTF8' template template0`);
  if (replica) throw new StartError(`The database at ${nameOf(url)} is a read-only replica. Point DATABASE_URL at the primary server.`);
}

async function refuseNewer(client: Client, url: string): Promise<void> {
  const known = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql")).length;
  const { rowCount } = await client.query("select 1 from information_schema.tables where table_schema = 'drizzle' and table_name = '__drizzle_migrations'");
  if (rowCount === 0) return;
  const { rows } = await client.query<{ done: number }>("select count(*)::int as done from drizzle.__drizzle_migrations");
  if ((rows[0]?.done ?? 0) > known) throw new StartError(`The database at ${nameOf(url)} was made by a newer version of Prorab. Start that version, or restore a backup made by this one.`);
}
