import { lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { signInLinks } from "#db/schema/accounts.ts";

const KEPT_MS = 86_400_000;

/** Throws out sign-in links a day after they ended, used or not; returns how many. */
export async function sweepLinks(db: Db, now: Date): Promise<number> {
  return (await db.delete(signInLinks).where(lt(signInLinks.expiresAt, new Date(now.getTime() - KEPT_MS)))).rowCount ?? 0;
}
