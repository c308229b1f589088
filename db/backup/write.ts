import type { Client } from "pg";
import { connectTo, inWords, nameOf } from "#db/connect.ts";
import { refuseUnfit } from "#db/migrate.ts";
import { StartError } from "#db/start-error.ts";
import { copyOut, describeTables, quote, settle, type Table } from "#db/backup/copy-table.ts";
import { END_OF_TABLE, FORMAT, type Closing, type Header, type Sum } from "#db/backup/format.ts";
import { ourSteps, stepsTaken, tablesAfter } from "#db/backup/schema-steps.ts";
import type { Told } from "#db/backup/told.ts";

export type Source = { url: string; kind: "embedded" | "external"; /** This app's version. */ app: string; secret: string | null; told: Told };

/**
 * A back-up of the database at `url`, piece by piece, read in one transaction that sees the database as of its beginning and locks nobody out, so that the app can be in use.
 * Throws `StartError` when there is nothing of Prorab's, when a newer version made it, or when the connection is lost on the way.
 */
export async function* writeBackup({ url, kind, app, secret, told }: Source): AsyncGenerator<Buffer | string> {
  const client = await connectTo(url, "prorab-backup");
  try {
    await refuseUnfit(client, url);
    await settle(client);
    await client.query("begin isolation level repeatable read, read only");
    const { steps, tables } = await whatToSave(client, url, told);
    await client.query(`lock table ${tables.map(({ name }) => `public.${quote(name)}`).join(", ")} in access share mode`);
    const header: Header = { prorab: "backup", format: FORMAT, app, at: new Date().toISOString(), database: kind, migrations: steps, tables: tables.map(({ name }) => name) };
    yield `${JSON.stringify(header)}\n`;
    const sums: Record<string, Sum> = {};
    for (const table of tables) {
      yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`;
      yield* told.along(table.name, copyOut(client, table, (sum) => (sums[table.name] = sum)));
      yield END_OF_TABLE;
    }
    const closing: Closing = { end: true, tables: sums, sequences: await readSequences(client, tables), secret };
    yield `${JSON.stringify(closing)}\n`;
  } catch (error) {
    throw inWords(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function whatToSave(client: Client, url: string, told: Told): Promise<{ steps: Header["migrations"]; tables: Table[] }> {
  const [ours, taken] = [ourSteps(), await stepsTaken(client)];
  if (taken === null || taken.length === 0) throw new StartError(`The database at ${nameOf(url)} holds nothing of Prorab: there is nothing to back up. Check the address, and PRORAB_DATA or DATABASE_URL.`);
  if (taken.length > ours.length) throw new StartError(`The database at ${nameOf(url)} is used by a newer version of Prorab than this one. Make the back-up with that version.`);
  const expected = new Set(tablesAfter(taken.length));
  const found = await describeTables(client);
  for (const { name } of found) if (!expected.has(name)) told.say(`The table ${name} is not Prorab's: it is left out.`);
  const steps = taken.map((hash, index) => ({ name: ours[index]!.name, hash }));
  return { steps, tables: found.filter(({ name }) => expected.has(name)) };
}

/** Sequences stand outside transactions: read last, they are at or beyond every number in the rows. */
async function readSequences(client: Client, tables: readonly Table[]): Promise<Closing["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    `select s.relname as name from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') join pg_class t on t.oid = d.refobjid
     where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace and t.relname = any($1) order by 1`, [tables.map(({ name }) => name)],
  );
  const sequences: Closing["sequences"] = {};
  for (const { name } of rows) {
    const { rows: [state] } = await client.query<{ value: string; isUsed: boolean }>(`select last_value::text as value, is_called as "isUsed" from public.${quote(name)}`);
    sequences[name] = state!;
  }
  return sequences;
}
