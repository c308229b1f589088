import { and, desc, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { commentMentions, commentReactions, comments, threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockComment, requireOwn, type CommentRow } from "#server/services/comments/load-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { forgetComment, forgetThread } from "#server/services/notifications/of-thread.ts";
import { lockThread, recordThread, STALE } from "#server/services/threads/load-thread.ts";

/** Deletes one's own comment, or anyone's as a moderator: where it was answered its place stays; a thread without words goes. Throws `comment.notFound`, `comment.notYours`. */
export async function removeComment({ ctx, input }: { ctx: Context; input: { workspace: string; comment: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.write");
  await ctx.db.transaction(async (tx) => {
    const { threadId } = await lockComment(tx, scope, input.comment);
    const thread = await lockThread(tx, scope, threadId);
    const comment = await lockComment(tx, scope, input.comment);
    requireOwn(scope, comment, true);
    await takeAway(tx, comment);
    await forgetComment(tx, scope.id, comment.id);
    await recordThread(tx, scope, "comment.removed", thread);
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list", ...NOTIFIED]);
}

async function takeAway(tx: Tx, { id, threadId, workspaceId, seq }: CommentRow): Promise<void> {
  const later = await tx.select({ id: comments.id }).from(comments).where(and(eq(comments.threadId, threadId), gt(comments.seq, seq))).limit(1);
  if (later.length > 0) {
    await tx.update(comments).set({ body: "", deletedAt: new Date() }).where(eq(comments.id, id));
    await tx.delete(commentMentions).where(eq(commentMentions.commentId, id));
    await tx.delete(commentReactions).where(eq(commentReactions.commentId, id));
    return;
  }
  await tx.delete(comments).where(eq(comments.id, id));
  // What is last now may be a place without words, kept for the answer that has just gone.
  for (;;) {
    const [last] = await tx.select().from(comments).where(eq(comments.threadId, threadId)).orderBy(desc(comments.seq)).limit(1);
    if (last && !last.deletedAt) return void (await tx.update(threads).set({ lastSeq: last.seq }).where(eq(threads.id, threadId)));
    if (!last) break;
    await tx.delete(comments).where(eq(comments.id, last.id));
  }
  await tx.delete(threads).where(eq(threads.id, threadId));
  await forgetThread(tx, workspaceId, threadId);
}
