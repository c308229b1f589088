import type { Client } from "pg";
import { quote } from "#db/backup/copy-table.ts";
import { ourSteps, stepsTaken, tablesAfter } from "#db/backup/schema-steps.ts";
import { nameOf } from "#db/connect.ts";
import { StartError } from "#db/start-error.ts";

/** What of `public` is not a part of an extension, by what drops it. */
const THINGS = `
  select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end, relname) as statement
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f') and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all select format('drop routine if exists %s cascade', p.oid::regprocedure)
    from pg_proc p where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all select format('drop type if exists public.%I cascade', typname)
    from pg_type t where typnamespace = 'public'::regnamespace and typtype in ('e', 'd') and not exists (select 1 from pg_depend d where d.objid = t.oid and d.deptype = 'e')`;

/** Empties the database within the caller's transaction. Throws `StartError` when it holds another program's tables, or anybody's data unless `replace` is set. */
export async function emptyDatabase(client: Client, url: string, replace: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>("select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by 1");
  const tables = rows.map(({ name }) => name);
  const taken = await stepsTaken(client);
  const ours = ourSteps().length;
  // Tables that a newer version has added are not known here.
  const known = taken === null || taken.length === 0 ? [] : taken.length > ours ? tables : tablesAfter(taken.length);
  const others = tables.filter((name) => !known.includes(name));
  if (others.length > 0) throw new StartError(`The database at ${nameOf(url)} holds tables that are not Prorab's (${others.slice(0, 5).join(", ")}${others.length > 5 ? " …" : ""}). Nothing was changed. Give Prorab a database of its own.`);
  const held = replace ? null : await whatIsHeld(client, tables);
  if (held) throw new StartError(`The database at ${nameOf(url)} is not empty: it holds ${held}. Nothing was changed. Restore into an empty one, or overwrite all of it with --replace; a back-up of it first is wise.`);
  for (const { statement } of (await client.query<{ statement: string }>(THINGS)).rows) await client.query(statement);
  await client.query("drop schema if exists drizzle cascade");
}

async function whatIsHeld(client: Client, tables: readonly string[]): Promise<string | null> {
  if (!tables.includes("users") || !tables.includes("workspaces")) return tables.length > 0 ? `${tables.length} tables` : null;
  const count = async (table: string) => Number((await client.query<{ count: string }>(`select count(*) from public.${quote(table)}`)).rows[0]!.count);
  const [people, workspaces] = [await count("users"), await count("workspaces")];
  return people + workspaces > 0 ? `${workspaces} ${workspaces === 1 ? "workspace" : "workspaces"} and ${people} ${people === 1 ? "person" : "people"}` : null;
}
