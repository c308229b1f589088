import { and, arrayContained, asc, eq, inArray, lte, ne } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { securityEvents } from "#db/schema/security-events.ts";
import { workspaces } from "#db/schema/workspaces.ts";
import { GRACE_DAYS } from "#model/security.ts";
import { allowPurge } from "#server/services/security/sweep.ts";

const GRACE_MS = GRACE_DAYS * 86_400_000;
/** How many are thrown out in one round; the next takes the rest. */
const MOST_AT_ONCE = 50;

/** When a workspace deleted then is erased for good. */
export const erasedAt = (deletedAt: Date): Date => new Date(deletedAt.getTime() + GRACE_MS);
/** Whoever was deleted by then has no grace left. */
export const graceEnd = (now: Date): Date => new Date(now.getTime() - GRACE_MS);

/** Erases workspaces that were deleted more than 30 days ago, each in a transaction of its own, and returns their ids. Another instance at it takes others. */
export async function purgeDeletedWorkspaces({ ctx: { db }, now = new Date() }: { ctx: { db: Db }; now?: Date }): Promise<string[]> {
  const due = lte(workspaces.deletedAt, graceEnd(now));
  const found = await db.select({ id: workspaces.id }).from(workspaces).where(due).orderBy(asc(workspaces.deletedAt)).limit(MOST_AT_ONCE);
  const erased: string[] = [];
  for (const { id } of found) {
    const done = await db.transaction(async (tx) => {
      const [still] = await tx.select({ id: workspaces.id }).from(workspaces).where(and(eq(workspaces.id, id), due)).for("update", { skipLocked: true });
      if (still) await eraseWorkspaces(tx, [id]);
      return still !== undefined;
    });
    if (done) erased.push(id);
  }
  return erased;
}

/** Erases workspaces and all that belongs to them, within `tx`: every table refers to them with "on delete cascade". Of the security log goes what concerned no other workspace. */
export async function eraseWorkspaces(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await allowPurge(tx);
  await tx.delete(securityEvents).where(and(ne(securityEvents.workspaces, []), arrayContained(securityEvents.workspaces, [...ids])));
  await tx.delete(workspaces).where(inArray(workspaces.id, [...ids]));
}
