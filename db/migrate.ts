import { readdirSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { isStartError, StartError } from "#db/start-error.ts";

const FOLDER = join(import.meta.dirname, "migrations");
const OLDEST_POSTGRES = 15;
/** "prorab" and a half in ASCII: one instance migrates at a time. */
const MIGRATION_LOCK = 0x70726f6d6967;

/** Brings the database at `url` to this version's schema. Throws `StartError` when it cannot be reached or used, is too old, or was migrated by a newer version. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: "prorab-migrate" });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.end().catch(() => undefined);
    throw unreachable(url, error);
  }
  try {
    await refuseUnfit(client, url);
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await refuseNewer(client, url);
    await migrate(drizzle(client), { migrationsFolder: FOLDER });
  } catch (error) {
    throw isStartError(error) ? error : failed(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseUnfit(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ major: number; encoding: string; replica: boolean }>(
    "select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding, pg_is_in_recovery() as replica",
  );
  const { major, encoding, replica } = rows[0]!;
  if (major < OLDEST_POSTGRES) throw new StartError(`The database at ${nameOf(url)} is PostgreSQL ${major}; Prorab needs ${OLDEST_POSTGRES} or later.`);
  if (encoding !== "UTF8") throw new StartError(`The database at ${nameOf(url)} has the encoding ${encoding}; Prorab needs UTF8. Create one with: create database prorab encoding 'UTF8' template template0`);
  if (replica) throw new StartError(`The database at ${nameOf(url)} is a read-only replica. Point DATABASE_URL at the primary server.`);
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

/** What a server answers to a connection that it does not let in, by PostgreSQL's own codes. */
const REFUSALS: Readonly<Record<string, string>> = {
  "28P01": "does not accept the password. Check the user and the password in DATABASE_URL.",
  "28000": "does not let this user in from here. Check the user in DATABASE_URL, and the server's pg_hba.conf.",
  "3D000": "does not exist on that server. Create it, or check the name in DATABASE_URL.",
  "42501": "does not let this user in. Give them the right to connect.",
  "53300": "has no free connections. Close others, or raise its max_connections.",
};

function unreachable(url: string, error: unknown): StartError {
  const { code = "", message } = (error instanceof AggregateError ? error.errors[0] : error) as NodeJS.ErrnoException;
  const why = REFUSALS[code];
  return new StartError(`The database at ${nameOf(url)} ${why ?? `does not answer (${code || message}). Check DATABASE_URL, and that PostgreSQL runs there and lets this machine in.`}`);
}

function failed(url: string, error: unknown): StartError {
  // Drizzle wraps the server's error in one that quotes the whole statement.
  const { code = "", message } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
  const advice = code === "42501" ? "Give this user the right to create tables and schemas in it."
    : code.startsWith("42") ? "It may hold another program's tables: give Prorab a database of its own."
    : code.startsWith("XX") || code.startsWith("58") ? "Its files are damaged: restore it from a backup."
    : "Nothing was changed. Mend what it says, then start again.";
  return new StartError(`The database at ${nameOf(url)} cannot be used: ${message}. ${advice}`);
}
