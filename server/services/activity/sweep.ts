import { asc, inArray, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { activity } from "#db/schema/plans.ts";

const BATCH = 5000;

/** Deletes what happened more than `days` ago, in batches that hold no lock for long, until all is done or `signal` says to stop; returns how many rows. */
export async function sweepActivity(db: Db, days: number, now: Date, signal?: AbortSignal): Promise<number> {
  const old = db.select({ id: activity.id }).from(activity).where(lt(activity.at, new Date(now.getTime() - days * 86_400_000))).orderBy(asc(activity.id)).limit(BATCH);
  for (let deleted = 0; ;) {
    const { rowCount } = await db.delete(activity).where(inArray(activity.id, old));
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH || signal?.aborted) return deleted;
  }
}
