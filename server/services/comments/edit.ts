import { eq } from "drizzle-orm";
import { commentMentions, comments, threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockComment, requireOwn } from "#server/services/comments/load-comment.ts";
import { checkBody, writeMentions } from "#server/services/comments/write-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { tellOfEdit } from "#server/services/notifications/tell-of-comment.ts";
import { STALE } from "#server/services/threads/load-thread.ts";

/** Changes the words of one's own comment; it is marked as edited. Throws `comment.notFound`, `comment.notYours`, `comment.empty`, `comment.tooLong`. */
export async function editComment({ ctx, input }: { ctx: Context; input: { workspace: string; comment: string; body: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.write");
  await ctx.limits.spend("comment", scope.userId);
  const body = checkBody(input.body);
  const plan = await ctx.hub.getPlan(scope.id);
  const told = await ctx.db.transaction(async (tx) => {
    const comment = await lockComment(tx, scope, input.comment);
    requireOwn(scope, comment, false);
    if (comment.body === body) return [];
    await tx.update(comments).set({ body, editedAt: new Date() }).where(eq(comments.id, comment.id));
    const before = await tx.select({ target: commentMentions.target }).from(commentMentions).where(eq(commentMentions.commentId, comment.id));
    await writeMentions(tx, comment.id, body);
    const [thread] = await tx.select().from(threads).where(eq(threads.id, comment.threadId));
    return tellOfEdit(tx, scope, plan, thread!, { id: comment.id, body }, before.map(({ target }) => target));
  });
  ctx.hub.markStale(scope.id, [...STALE, ...(told.length > 0 ? NOTIFIED : [])]);
}
