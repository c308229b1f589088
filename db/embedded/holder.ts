import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Client } from "pg";
import type { Folder } from "#db/embedded/folder.ts";
import { addressOf } from "#db/embedded/postmaster.ts";
import { StartError } from "#db/start-error.ts";

/** The advisory lock that says an app holds the data: "prorab" in ASCII. */
const HOLDER_LOCK = 0x70726f726162;
/** For so long the lock of an app that has just died may outlive it. */
const GHOST_MS = 500;

const open = new WeakMap<Client, boolean>();
export const isOpen = (client: Client): boolean => open.get(client) === true;

/** Takes the data for this app, creating the database on the way; null when another app holds it. The hold goes with the connection, however the app ends. */
export async function hold(folder: Folder, name: string): Promise<Client | null> {
  const client = new Client({ connectionString: addressOf(folder, "postgres"), application_name: "prorab-holder" });
  client.on("error", () => open.set(client, false));
  client.on("end", () => open.set(client, false));
  await client.connect();
  if (!(await lockData(client))) {
    await client.end();
    return null;
  }
  writeFileSync(folder.holder, `${name}\n`, { mode: 0o600 });
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'prorab'");
  if (rowCount === 0) await client.query("create database prorab");
  open.set(client, true);
  return client;
}

/** What a second app is told: who the first is. */
export function inUse({ home, holder }: Folder): StartError {
  const other = existsSync(holder) ? readFileSync(holder, "utf8").trim() : "another app";
  return new StartError(`The data folder ${home} is in use by ${other}. Stop that one first, or choose another folder with PRORAB_DATA.`);
}

async function lockData(client: Client): Promise<boolean> {
  for (const until = Date.now() + GHOST_MS; ; ) {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [HOLDER_LOCK]);
    if (rows[0]?.held || Date.now() > until) return rows[0]?.held === true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
