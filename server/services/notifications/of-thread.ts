import { and, eq, gt, isNull, sql, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";

const param = (name: string): SQL => sql`${notifications.params} ->> ${name}`;
export const ofComment = (id: string): SQL => eq(param("comment"), id);
const ofThread = (id: string): SQL => eq(param("thread"), id);

/** Whoever has read a thread has read what they were told of it. */
export async function readOfThread(tx: Tx, userId: string, threadId: string): Promise<void> {
  await tx.update(notifications).set({ readAt: new Date() }).where(and(eq(notifications.userId, userId), isNull(notifications.readAt), ofThread(threadId)));
}

/** A comment that was taken away is quoted to nobody. What stands for several loses the words and one of its number. */
export async function forgetComment(tx: Tx, workspaceId: string, commentId: string): Promise<void> {
  const these = and(eq(notifications.workspaceId, workspaceId), ofComment(commentId));
  await tx.update(notifications).set({ count: sql`${notifications.count} - 1`, params: sql`${notifications.params} || '{"excerpt": "", "comment": null}'` }).where(and(these, gt(notifications.count, 1)));
  await tx.delete(notifications).where(these);
}

/** Of a thread that is gone there is nothing to be told. */
export async function forgetThread(tx: Tx, workspaceId: string, threadId: string): Promise<void> {
  await tx.delete(notifications).where(and(eq(notifications.workspaceId, workspaceId), ofThread(threadId)));
}

/** Takes back what somebody has not read yet: they are to settle the thread no longer. */
export async function takeBackAssignment(tx: Tx, userId: string, threadId: string): Promise<void> {
  await tx.delete(notifications).where(and(eq(notifications.userId, userId), eq(notifications.kind, "assigned"), isNull(notifications.readAt), ofThread(threadId)));
}
