import type { Client } from "pg";
import { connectTo, nameOf } from "#db/connect.ts";
import { StartError } from "#db/start-error.ts";

/** The advisory lock of a database outside: running apps share it, a restore needs it alone. "prorab" in ASCII. */
const USE_LOCK = 0x70726f726162;
const AGAIN_MS = 1000;

/**
 * Marks the database at `url` as in use by this app until `end`, beside other instances; a connection that is lost is made anew. Throws `StartError` while a restore is under way;
 * `onLost` is told when one has begun while the database was away: what this app has in memory is then no longer what the database holds.
 */
export async function holdOutside(url: string, onLost: (reason: string) => void): Promise<{ end(): Promise<void> }> {
  const restoring = `The database at ${nameOf(url)} is being restored from a back-up. Start the app when that is done.`;
  let client: Client | null = await shareUse(url);
  if (!client) throw new StartError(restoring);
  let ended = false;
  let again: NodeJS.Timeout | null = null;

  const watch = (held: Client) => void held.once("end", () => !ended && comeBack());
  const comeBack = () => {
    again = setTimeout(async () => {
      try {
        client = await shareUse(url);
        if (!client) return onLost(restoring);
        if (ended) return void client.end().catch(() => undefined);
        watch(client);
      } catch {
        if (!ended) comeBack();
      }
    }, AGAIN_MS);
    again.unref();
  };
  watch(client);

  return {
    async end() {
      ended = true;
      if (again) clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}

/** A connection that shares the use of the database; null while somebody has it alone. */
async function shareUse(url: string): Promise<Client | null> {
  const client = await connectTo(url, "prorab-use");
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock_shared($1) as held", [USE_LOCK]);
  if (rows[0]!.held) return client;
  await client.end();
  return null;
}

/** Takes the database for this connection alone; false while an app uses it. */
export async function takeAlone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [USE_LOCK]);
  return rows[0]!.held;
}
