import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Client } from "pg";
import { MIGRATIONS } from "#db/migrate.ts";

export type SchemaStep = { name: string; hash: string; at: number; statements: string[] };

/** This version's migrations, in order. */
export function ourSteps(): SchemaStep[] {
  const { entries } = JSON.parse(readFileSync(join(MIGRATIONS, "meta/_journal.json"), "utf8")) as { entries: { tag: string }[] };
  return readMigrationFiles({ migrationsFolder: MIGRATIONS }).map(({ hash, folderMillis, sql }, index) => ({ name: entries[index]!.tag, hash, at: folderMillis, statements: sql }));
}

/** The tables there are after so many of our migrations, in alphabetical order. */
export function tablesAfter(steps: number): string[] {
  const snapshot = JSON.parse(readFileSync(join(MIGRATIONS, "meta", `${String(steps - 1).padStart(4, "0")}_snapshot.json`), "utf8")) as { tables: Record<string, { name: string }> };
  return Object.values(snapshot.tables).map(({ name }) => name).sort();
}

/** The hashes of the migrations that a database has had; null where it has never been Prorab's. */
export async function stepsTaken(client: Client): Promise<string[] | null> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (!rows[0]!.there) return null;
  return (await client.query<{ hash: string }>("select hash from drizzle.__drizzle_migrations order by created_at, id")).rows.map(({ hash }) => hash);
}

/** Makes, in an empty database and within the caller's transaction, the tables as they are after `steps`, noted as drizzle notes them. */
export async function takeSteps(client: Client, steps: readonly SchemaStep[]): Promise<void> {
  await client.query("create schema if not exists drizzle");
  await client.query("create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)");
  for (const { hash, at, statements } of steps) {
    for (const statement of statements) await client.query(statement);
    await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [hash, at]);
  }
}
