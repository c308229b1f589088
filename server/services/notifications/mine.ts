import { and, eq, exists, isNull, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { members, workspaces } from "#db/schema/workspaces.ts";

/** Those of a person's notifications that are of the workspaces they are in now: what is said in one they have left is no longer theirs to read. An invitation is for who is not in yet. */
export function areMine(db: Db, userId: string): SQL | undefined {
  const member = db.select({ id: members.id }).from(members).where(and(eq(members.workspaceId, notifications.workspaceId), eq(members.userId, notifications.userId)));
  return and(eq(notifications.userId, userId), or(eq(notifications.kind, "invited"), exists(member)));
}

/** Their workspace is still there. */
export const inWorkspace = and(eq(workspaces.id, notifications.workspaceId), isNull(workspaces.deletedAt));
