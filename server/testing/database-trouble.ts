import { Client } from "pg";
import type { TestApp } from "#server/testing/test-app.ts";

/** Whoever runs the database, beside the app: a connection of their own, and what can go wrong with it. */
export async function openAdmin(app: Pick<TestApp, "databaseUrl">) {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  await client.query("create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$");
  return {
    query: (text: string, values: unknown[] = []) => client.query(text, values),
    /** From now on the database refuses writes to `table`. */
    refuse: (table: string, what = "insert") => client.query(`create trigger refuse before ${what} on ${table} for each statement execute function refuse()`),
    accept: (table: string) => client.query(`drop trigger if exists refuse on ${table}`),
    /** From now on writes to `table` hang, reads too when `reads` says so, until `unlock`. */
    lock: (table: string, reads = false) => client.query(`begin; lock table ${table} in ${reads ? "access exclusive" : "exclusive"} mode`),
    unlock: () => client.query("commit"),
    /** Whether something waits for `table`. */
    isAwaited: async (table: string) => (await client.query("select 1 from pg_locks where not granted and relation = $1::regclass", [table])).rowCount !== 0,
    /** Cuts off every connection of the app's. */
    cutOff: () => client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"),
    close: () => client.end(),
  };
}
export type Admin = Awaited<ReturnType<typeof openAdmin>>;
