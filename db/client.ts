import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import * as accounts from "#db/schema/accounts.ts";
import * as plans from "#db/schema/plans.ts";
import * as workspaces from "#db/schema/workspaces.ts";

const schema = { ...accounts, ...workspaces, ...plans };
export type Schema = typeof schema;
export type Db = NodePgDatabase<Schema> & { $client: Pool };
/** A transaction. Inside one, use it and not the `Db`: that would take a second connection and wait for itself. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** One pool of at most `max` connections to `url`. Broken connections are dropped, not thrown. */
export function createDb(url: string, max = 10): Db {
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: 5000 });
  pool.on("error", () => undefined);
  // One that breaks inside a transaction, between two queries, has no other listener: without one the process ends.
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return drizzle(pool, { schema });
}
