import { existsSync, readdirSync } from "node:fs";
import type { Client } from "pg";
import { findBinaries } from "#db/embedded/binaries.ts";
import { openFolder, stampFolder, type Folder } from "#db/embedded/folder.ts";
import { hold, inUse, isOpen } from "#db/embedded/holder.ts";
import { chooseIdentity } from "#db/embedded/identity.ts";
import { initialise } from "#db/embedded/initialise.ts";
import { addressOf, halt, launch, type Postmaster } from "#db/embedded/postmaster.ts";
import { runningPid } from "#db/embedded/running.ts";
import { StartError } from "#db/start-error.ts";

export type Embedded = {
  /** The connection string of the database `prorab`. */
  url: string;
  /** The same for another database of the cluster, for tests. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

type Options = {
  home: string;
  /** How this app is named to a second one. */
  holder: string;
  /** Only this of root's two ways. */
  as?: "namespace" | "nobody";
  /** Told when another app took the data while the database was down: this one may not go on. */
  onLost?: (reason: string) => void;
};

const WATCH_MS = 500;

/**
 * Starts the embedded PostgreSQL in `home`, or takes over what a killed app left running, and holds it until `stop`; a database that dies meanwhile is started again.
 * Throws `StartError` when the folder is unusable, damaged, newer, or held by another app.
 */
export async function startEmbedded({ home, holder, as, onLost }: Options): Promise<Embedded> {
  const binaries = findBinaries();
  const folder = openFolder(home);
  const postmaster: Postmaster = { binaries, folder, identity: chooseIdentity(folder, binaries.postgres, as) };
  if (!existsSync(folder.database) || readdirSync(folder.database).length === 0) await initialise(postmaster);
  stampFolder(home);
  let pid = await launch(postmaster);
  let lock = await holdOrHalt(folder, holder);
  let stopping = false;
  let reviving: Promise<void> | null = null;

  const revive = async () => {
    pid = await launch(postmaster);
    await lock.end().catch(() => undefined);
    const held = await hold(folder, holder);
    if (held) lock = held;
    else onLost?.(inUse(folder).message);
  };
  const watch = setInterval(() => {
    if (stopping || reviving || (runningPid(folder) === pid && isOpen(lock))) return;
    reviving = revive().catch(() => undefined).finally(() => (reviving = null));
  }, WATCH_MS);

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

/** Holds the data; a database that lets itself be started and then not be used is not left running. */
async function holdOrHalt(folder: Folder, name: string): Promise<Client> {
  let held: Client | null;
  try {
    held = await hold(folder, name);
  } catch (error) {
    await halt(folder);
    throw new StartError(`The database in ${folder.database} does not work. PostgreSQL says: ${(error as Error).message}\nIf its files are damaged, restore the data folder from a backup, or move it away to start with an empty one.`);
  }
  if (!held) throw inUse(folder);
  return held;
}
