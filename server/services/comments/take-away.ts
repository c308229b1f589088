import { and, desc, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { commentMentions, commentReactions, comments, threads } from "#db/schema/comments.ts";
import type { CommentRow } from "#server/services/comments/load-comment.ts";
import { forgetComment, forgetThread } from "#server/services/notifications/of-thread.ts";

/** Takes a comment of a locked thread away, and what was told of it: where it was answered its place stays; a thread without words goes. */
export async function takeAway(tx: Tx, { id, threadId, workspaceId, seq }: CommentRow): Promise<void> {
  await forgetComment(tx, workspaceId, id);
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
