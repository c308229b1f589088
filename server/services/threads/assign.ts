import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { excerptOf } from "#model/comment-text.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { NOTIFIED, notify } from "#server/services/notifications/notify.ts";
import { takeBackAssignment } from "#server/services/notifications/of-thread.ts";
import { aboutThread } from "#server/services/notifications/tell-of-comment.ts";
import { lockThread, recordThread, STALE, userOfMember } from "#server/services/threads/load-thread.ts";

type Input = { workspace: string; thread: string; member: string | null; due: string | null };

/** Gives a thread to a member to settle, until a day if there is one (`YYYY-MM-DD`); to nobody with null. Throws `thread.notFound`, `member.notFound`. */
export async function assignThread({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "thread.settle");
  const told = await ctx.db.transaction(async (tx) => {
    const thread = await lockThread(tx, scope, input.thread);
    const assignee = input.member === null ? null : await userOfMember(tx, scope, input.member);
    if (thread.assignee === assignee && thread.due === input.due) return [];
    await tx.update(threads).set({ assignee, due: input.due }).where(eq(threads.id, thread.id));
    if (thread.assignee === assignee) return [];
    await recordThread(tx, scope, assignee ? "thread.assigned" : "thread.unassigned", thread, input.member ? { member: input.member } : {});
    if (thread.assignee) await takeBackAssignment(tx, thread.assignee, thread.id);
    const params = { ...aboutThread(thread, null, await beginningOf(tx, thread.id)), due: input.due };
    return assignee ? notify(tx, scope, { to: [assignee], kind: "assigned", params, about: `thread/${thread.id}` }) : [thread.assignee];
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list", ...(told.length > 0 ? NOTIFIED : [])]);
}

/** The first words of a thread. */
async function beginningOf(tx: Tx, thread: string): Promise<string> {
  const [first] = await tx.select({ body: comments.body }).from(comments).where(and(eq(comments.threadId, thread), isNull(comments.deletedAt))).orderBy(asc(comments.seq)).limit(1);
  return first ? excerptOf(first.body) : "";
}
