import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Client } from "pg";
import { findBinaries } from "#db/embedded/binaries.ts";
import { openFolder, stampFolder, type Folder } from "#db/embedded/folder.ts";
import { chooseIdentity } from "#db/embedded/identity.ts";
import { addressOf, halt, initialise, launch, runningPid, type Postmaster } from "#db/embedded/postmaster.ts";
import { StartError } from "#db/start-error.ts";

export type Embedded = {
  /** The connection string of the database `prorab`. */
  url: string;
  /** The same for another database of the cluster, for tests. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

/** The advisory lock that says an app holds the data: "prorab" in ASCII. */
const HOLDER_LOCK = 0x70726f726162;

/**
 * Starts the embedded PostgreSQL in `home`, or takes over what a killed app left running, and holds it until `stop`; a database that dies meanwhile is started again.
 * Throws `StartError` when the folder is unusable, damaged, newer, or held by another app. `holder` is how this app is named to a second one; `as` picks one of root's two ways.
 */
export async function startEmbedded({ home, holder, as }: { home: string; holder: string; as?: "namespace" | "nobody" }): Promise<Embedded> {
  const binaries = findBinaries();
  const folder = openFolder(home);
  const postmaster: Postmaster = { binaries, folder, identity: chooseIdentity(home, binaries.postgres, as) };
  if (!existsSync(folder.database) || readdirSync(folder.database).length === 0) initialise(postmaster);
  stampFolder(home);
  let pid = await launch(postmaster);
  let lock = await hold(folder, holder);
  let stopping = false;
  let reviving: Promise<void> | null = null;

  const revive = async () => {
    pid = await launch(postmaster);
    await lock.end().catch(() => undefined);
    lock = await hold(folder, holder);
  };
  const watch = setInterval(() => {
    if (stopping || reviving || (runningPid(folder) === pid && isOpen(lock))) return;
    reviving = revive().catch(() => undefined).finally(() => (reviving = null));
  }, 500);

  return {
    url: addressOf(folder, "prorab"),
    urlOf: (database) => addressOf(folder, database),
    async stop() {
      stopping = true;
      clearInterval(watch);
      await reviving;
      await lock.end().catch(() => undefined);
      await halt(folder);
    },
  };
}

const open = new WeakMap<Client, boolean>();
const isOpen = (client: Client) => open.get(client) === true;

/** Takes the data for this app, creating the database on the way; the lock goes with the connection, however the app ends. */
async function hold(folder: Folder, holder: string): Promise<Client> {
  const client = new Client({ connectionString: addressOf(folder, "postgres"), application_name: "prorab-holder" });
  client.on("error", () => open.set(client, false));
  client.on("end", () => open.set(client, false));
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [HOLDER_LOCK]);
  if (!rows[0]?.held) {
    await client.end();
    const other = existsSync(folder.holder) ? readFileSync(folder.holder, "utf8").trim() : "another app";
    throw new StartError(`The data folder ${folder.home} is in use by ${other}. Stop that one first, or choose another folder with PRORAB_DATA.`);
  }
  writeFileSync(folder.holder, `${holder}\n`, { mode: 0o600 });
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'prorab'");
  if (rowCount === 0) await client.query("create database prorab");
  open.set(client, true);
  return client;
}
