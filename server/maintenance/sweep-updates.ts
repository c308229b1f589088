import { asc, inArray, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { keptUpdates } from "#db/schema/plans.ts";

const BATCH = 5000;

/** Deletes updates that were folded more than `days` ago, in batches, until all is done or `signal` says to stop; returns how many rows. */
export async function sweepUpdates(db: Db, days: number, now: Date, signal?: AbortSignal): Promise<number> {
  const old = db.select({ seq: keptUpdates.seq }).from(keptUpdates).where(lt(keptUpdates.foldedAt, new Date(now.getTime() - days * 86_400_000))).orderBy(asc(keptUpdates.seq)).limit(BATCH);
  for (let deleted = 0; ;) {
    const { rowCount } = await db.delete(keptUpdates).where(inArray(keptUpdates.seq, old));
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH || signal?.aborted) return deleted;
  }
}
