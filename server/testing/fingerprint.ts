import type { Db } from "#db/client.ts";

/** Everything in the database, one row a line: for "nothing changed", and for "no secret is in there". */
export async function dumpDatabase(db: Db, without: readonly string[] = []): Promise<string> {
  const lines: string[] = [];
  for (const name of await tablesOf(db)) {
    if (without.includes(name)) continue;
    const { rows } = await db.$client.query<{ line: string }>(`select row_to_json(t)::text as line from "${name}" t order by 1`);
    lines.push(name, ...rows.map((row) => row.line));
  }
  return lines.join("\n");
}

/** What the hub writes in its own time: what it saw being changed, and the log folded into the state. How far a plan's writing reaches is told apart from how it is kept. */
const IN_ITS_OWN_TIME = ["activity", "kept_updates", "plan_states", "plan_updates"];
const REACH = `select row_to_json(t)::text as line from (select workspace_id, max(seq) from (select workspace_id, seq from plan_updates union all select workspace_id, upto from plan_states) as written group by 1 order by 1) t
  union all select row_to_json(t)::text from (select * from activity where action not like 'plan.%' order by id) t`;

/** A hash of everything in the database, the same before and after the hub's work in the background. */
export async function fingerprint(db: Db): Promise<string> {
  const tables = (await tablesOf(db)).filter((name) => !IN_ITS_OWN_TIME.includes(name));
  const { rows } = await db.$client.query<{ hash: string | null }>([
    ...tables.map((name) => `select md5(string_agg(t::text, E'\\n' order by t::text)) as hash from "${name}" t`), `select md5(string_agg(line, E'\\n' order by line)) from (${REACH}) as written`,
  ].join(" union all "));
  return rows.map(({ hash }) => hash).join();
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await db.$client.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' order by 1");
  return rows.map(({ name }) => name);
}
