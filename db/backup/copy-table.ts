import { createHash } from "node:crypto";
import type { Client } from "pg";
import { to } from "pg-copy-streams";
import type { Sum } from "#db/backup/format.ts";

export type Table = { name: string; columns: string[]; order: string };

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How values are written: the same in every database, whatever its settings are. `search_path` for migrations, which name tables alone. */
const SETTINGS = {
  client_encoding: "UTF8", datestyle: "ISO, MDY", intervalstyle: "postgres", timezone: "UTC", extra_float_digits: "1", bytea_output: "hex",
  statement_timeout: "0", idle_in_transaction_session_timeout: "0", search_path: "public", row_security: "off",
};

/** Settles, for this connection, how values are written and that no statement is cut short. */
export async function settle(client: Client): Promise<void> {
  for (const [name, value] of Object.entries(SETTINGS)) await client.query("select set_config($1, $2, false)", [name, value]);
}

/** The tables of `public` with their columns, and the order of their rows: by primary key, text by its bytes, for databases sort text differently. */
export async function describeTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; keys: string[] | null }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by array_position(i.indkey::int2[], a.attnum))
         from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary) as keys
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname collate "C"`);
  return rows.map(({ name, columns, keys }) => ({ name, columns, order: keys?.join(", ") ?? columns.map((column) => `${quote(column)}::text collate "C"`).join(", ") }));
}

/** A table's rows as COPY writes them, and their sum, told to `done` at the end. */
export async function* copyOut(client: Client, { name, columns, order }: Table, done: (sum: Sum) => void): AsyncGenerator<Buffer> {
  const tally = new Tally();
  const stream = client.query(to(`copy (select ${columns.map(quote).join(", ")} from public.${quote(name)} order by ${order}) to stdout`));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    tally.add(chunk);
    yield chunk;
  }
  done(tally.sum());
}

/** The sum of a table as the database holds it. */
export async function sumOf(client: Client, table: Table): Promise<Sum> {
  let sum: Sum | null = null;
  for await (const _ of copyOut(client, table, (total) => (sum = total)));
  return sum!;
}

/** Adds up rows: COPY writes each as one line. */
export class Tally {
  readonly #hash = createHash("sha256");
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.#rows++;
  }

  sum(): Sum {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
