import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { openFolder } from "#db/embedded/folder.ts";
import { addressOf } from "#db/embedded/postmaster.ts";
import { runningPid } from "#db/embedded/running.ts";
import { startEmbedded } from "#db/embedded/start.ts";
import { StartError } from "#db/start-error.ts";

export type Reached = { url: string; kind: "embedded" | "external"; stop(): Promise<void> };

const PATIENCE_MS = 30_000;
const holderOf = (what: string) => `${what} with process ${process.pid}, since ${new Date().toISOString()}`;

/** The way to the database for reading: the one at `outside`, or the embedded one in `home`, beside the app that runs it; where none runs, it is started until `stop`. */
export async function reachForReading(home: string, outside: string | undefined, what: string): Promise<Reached> {
  if (outside) return { url: outside, kind: "external", stop: async () => undefined };
  requireDatabase(home);
  const folder = openFolder(home);
  const url = addressOf(folder, "prorab");
  for (const until = Date.now() + PATIENCE_MS; runningPid(folder) !== null && Date.now() < until; ) {
    if (await answers(url)) return { url, kind: "embedded", stop: async () => undefined };
    // It is just being started, or stopped.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return reachAlone(home, what);
}

/** The embedded database in `home`, started and held until `stop`. Throws `StartError` while an app holds it. */
export async function reachAlone(home: string, what: string): Promise<Reached> {
  const embedded = await startEmbedded({ home, holder: holderOf(what) });
  return { url: embedded.url, kind: "embedded", stop: embedded.stop };
}

/** Throws `StartError` where there is no embedded database, for which one would otherwise be made. */
export function requireDatabase(home: string): void {
  if (!existsSync(join(home, "postgres"))) throw new StartError(`There is no database in the data folder ${home}. Check PRORAB_DATA, and DATABASE_URL if the database is your own PostgreSQL.`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
