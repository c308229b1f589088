import { lt, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { SECURITY_DAYS } from "#model/security.ts";

/** Lets the rest of `tx` throw out security events, which the database refuses otherwise. */
export async function allowPurge(tx: Tx): Promise<void> {
  await tx.execute(sql`select set_config('prorab.purge', 'on', true)`);
}

/** Throws out security events older than 180 days, and returns how many. */
export async function sweepSecurityEvents(db: Db, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await allowPurge(tx);
    return (await tx.delete(securityEvents).where(lt(securityEvents.at, new Date(now.getTime() - SECURITY_DAYS * 86_400_000)))).rowCount ?? 0;
  });
}
