import { createHash } from "node:crypto";
import type { Db } from "#db/client.ts";

/** Everything in the database, one row a line: for "nothing changed", and for "no secret is in there". */
export async function dumpDatabase(db: Db): Promise<string> {
  const { rows: tables } = await db.$client.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' order by 1");
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.$client.query<{ line: string }>(`select row_to_json(t)::text as line from "${name}" t order by 1`);
    lines.push(name, ...rows.map((row) => row.line));
  }
  return lines.join("\n");
}

/** A hash of everything in the database. */
export const fingerprint = async (db: Db): Promise<string> => createHash("sha256").update(await dumpDatabase(db)).digest("hex");
