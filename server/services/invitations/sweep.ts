import { lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { invitations } from "#db/schema/workspaces.ts";

const KEPT_DAYS = 30;

/** Throws out invitations thirty days after they ended, used or not: until then owners see them, and whoever opens one is told that it is over. Returns how many. */
export async function sweepInvitations(db: Db, now: Date): Promise<number> {
  return (await db.delete(invitations).where(lt(invitations.expiresAt, new Date(now.getTime() - KEPT_DAYS * 86_400_000)))).rowCount ?? 0;
}
