import { inArray, lt, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";

const KEPT = { days: 90, perPerson: 500 };

/** Throws out what is older than 90 days, and of each person all but the newest 500; returns how many. */
export async function sweepNotifications(db: Db, now: Date): Promise<number> {
  const ranked = db.select({ id: notifications.id, place: sql<number>`row_number() over (partition by ${notifications.userId} order by ${notifications.id} desc)`.as("place") }).from(notifications).as("ranked");
  const beyond = db.select({ id: ranked.id }).from(ranked).where(sql`${ranked.place} > ${KEPT.perPerson}`);
  return (await db.delete(notifications).where(or(lt(notifications.at, new Date(now.getTime() - KEPT.days * 86_400_000)), inArray(notifications.id, beyond)))).rowCount ?? 0;
}
