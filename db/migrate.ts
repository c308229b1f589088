import { readdirSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { StartError } from "#db/start-error.ts";

const FOLDER = join(import.meta.dirname, "migrations");
const OLDEST_POSTGRES = 15;
/** "prorab" and a half in ASCII: one instance migrates at a time. */
const MIGRATION_LOCK = 0x70726f6d6967;

/** Brings the database at `url` to this version's schema. Throws `StartError` when it cannot be reached, is too old, or was migrated by a newer version. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartError(`The database at ${nameOf(url)} does not answer (${describe(error)}). Check DATABASE_URL, and that PostgreSQL runs and lets this machine in.`);
  }
  try {
    const { rows } = await client.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major");
    if ((rows[0]?.major ?? 0) < OLDEST_POSTGRES) throw new StartError(`The database at ${nameOf(url)} is PostgreSQL ${rows[0]?.major}; Prorab needs ${OLDEST_POSTGRES} or later.`);
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseNewer(client, url);
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseNewer(client: Client, url: string): Promise<void> {
  const known = readdirSync(FOLDER).filter((name) => name.endsWith(".sql")).length;
  const { rowCount } = await client.query("select 1 from information_schema.tables where table_schema = 'drizzle' and table_name = '__drizzle_migrations'");
  if (rowCount === 0) return;
  const { rows } = await client.query<{ done: number }>("select count(*)::int as done from drizzle.__drizzle_migrations");
  if ((rows[0]?.done ?? 0) > known) throw new StartError(`The database at ${nameOf(url)} was made by a newer version of Prorab. Start that version, or restore a backup made by this one.`);
}

/** An address without its password. */
function nameOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return searchParams.get("host") ?? `${hostname}${port ? `:${port}` : ""}${pathname}`;
}

const describe = (error: unknown): string => (error instanceof AggregateError ? describe(error.errors[0]) : ((error as NodeJS.ErrnoException).code ?? "no answer"));
