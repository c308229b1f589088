import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { describeTables, quote, settle, sumOf, type Table } from "#db/backup/copy-table.ts";
import { emptyDatabase } from "#db/backup/empty.ts";
import type { Closing, TableStart } from "#db/backup/format.ts";
import { damaged, isSame, readBackup, type Contents } from "#db/backup/read.ts";
import { ourSteps, takeSteps } from "#db/backup/schema-steps.ts";
import type { Told } from "#db/backup/told.ts";
import { connectTo, inWords, nameOf } from "#db/connect.ts";
import { MIGRATION_LOCK, refuseUnfit } from "#db/migrate.ts";
import { takeAlone } from "#db/outside-hold.ts";
import { StartError } from "#db/start-error.ts";

export type Target = { url: string; /** Whether what is there is overwritten. */ replace: boolean; told: Told; /** Where the address came from. */ setting?: string };

/**
 * Loads a back-up, unpacked, into the database at `url`, in one transaction, and reads every table back and compares it with the back-up before that is committed. The tables are those of the
 * version that made it: the next start brings them up to date. Throws `StartError`, with nothing changed, when the database is in use or not empty, or the back-up does not fit.
 */
export async function loadBackup(pieces: AsyncIterable<Buffer | string>, { url, replace, told, setting }: Target): Promise<Contents> {
  const client = await connectTo(url, "prorab-restore", setting);
  try {
    await refuseUnfit(client, url);
    if (!(await takeAlone(client))) throw new StartError(`The database at ${nameOf(url)} is in use by a running Prorab. Stop it first, every instance of it.`);
    // An app that is started meanwhile waits here.
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await settle(client);
    await client.query("begin");
    await emptyDatabase(client, url, replace);
    const contents = await fill(client, pieces, told);
    await client.query("commit");
    return contents;
  } catch (error) {
    // Values that PostgreSQL cannot read, keys that lead nowhere: no database was like this.
    throw /^2[23]/.test((error as { code?: string }).code ?? "") ? damaged() : inWords(url, error);
  } finally {
    // Whatever is not committed is undone with the connection.
    await client.end().catch(() => undefined);
  }
}

async function fill(client: Client, pieces: AsyncIterable<Buffer | string>, told: Told): Promise<Contents> {
  let tables = new Map<string, Table>();
  let keys: string[] = [];
  const contents = await readBackup(pieces, {
    async begin({ migrations, tables: names }) {
      await takeSteps(client, ourSteps().slice(0, migrations.length));
      tables = new Map((await describeTables(client)).map((table) => [table.name, table]));
      if (names.length !== tables.size || names.some((name) => !tables.has(name))) throw damaged();
      keys = await dropKeys(client);
    },
    take: (start, rows) => copyIn(client, start, tables.get(start.table)!, told.along(start.table, rows)),
  });
  for (const statement of keys) await client.query(statement);
  await setSequences(client, contents.closing.sequences);
  for (const [name, table] of tables) {
    const sum = await sumOf(client, table);
    if (!isSame(sum, contents.closing.tables[name])) throw new StartError(`The table ${name} is not in the database what it is in the back-up. Nothing was changed. Please report it.`);
  }
  return contents;
}

/** The file's columns have to be the table's: what is put into the statement is then no word of the file's. */
async function copyIn(client: Client, start: TableStart, { name, columns }: Table, rows: AsyncIterable<Buffer>): Promise<void> {
  if (start.columns.length !== columns.length || start.columns.some((column) => !columns.includes(column))) throw damaged();
  await pipeline(rows, client.query(from(`copy public.${quote(name)} (${start.columns.map(quote).join(", ")}) from stdin`)));
}

/** Takes the foreign keys off, so that tables can be filled in any order; the statements that put them back, and check every row. */
async function dropKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    "select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2",
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`);
}

async function setSequences(client: Client, sequences: Closing["sequences"]): Promise<void> {
  for (const [name, { value, isUsed }] of Object.entries(sequences)) await client.query("select setval(format('public.%I', $1::text)::regclass, $2::bigint, $3)", [name, value, isUsed]);
}
