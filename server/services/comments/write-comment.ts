import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { commentMentions, comments, threadReads, threads } from "#db/schema/comments.ts";
import { cleanComment, MAX_COMMENT, targetsOf } from "#model/comment-text.ts";
import type { WorkspaceScope } from "#server/services/context.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

/** A comment's text as it is kept. Throws `comment.empty`, `comment.tooLong`. */
export function checkBody(text: string): string {
  const body = cleanComment(text);
  if (body === "") throw new ServiceError("invalid", "comment.empty");
  if (body.length > MAX_COMMENT) throw new ServiceError("invalid", "comment.tooLong", { max: MAX_COMMENT });
  return body;
}

/** Writes a comment at the end of a locked thread; whoever writes has read what came before. Throws `comment.exists` when the id is taken, `comment.tooMany`. */
export async function writeComment(tx: Tx, scope: Pick<WorkspaceScope, "id" | "userId">, { id, threadId, body }: { id: string; threadId: string; body: string }): Promise<void> {
  await requireRoom("commentsPerThread", tx.$count(comments, eq(comments.threadId, threadId)));
  const [author] = await tx.select({ name: users.name }).from(users).where(eq(users.id, scope.userId));
  const [written] = await tx.insert(comments).values({ id, threadId, workspaceId: scope.id, author: scope.userId, authorName: author?.name ?? "", body }).onConflictDoNothing().returning({ seq: comments.seq });
  if (!written) throw new ServiceError("conflict", "comment.exists");
  await writeMentions(tx, id, body);
  await tx.update(threads).set({ lastSeq: written.seq }).where(eq(threads.id, threadId));
  await markRead(tx, { threadId, userId: scope.userId, seq: written.seq });
}

/** Replaces what a comment names by what its text names now. */
export async function writeMentions(tx: Tx, commentId: string, body: string): Promise<void> {
  await tx.delete(commentMentions).where(eq(commentMentions.commentId, commentId));
  const targets = targetsOf(body);
  if (targets.length > 0) await tx.insert(commentMentions).values(targets.map((target) => ({ commentId, target })));
}

export async function markRead(tx: Tx, read: { threadId: string; userId: string; seq: number }): Promise<void> {
  await tx.insert(threadReads).values(read).onConflictDoUpdate({ target: [threadReads.threadId, threadReads.userId], set: { seq: read.seq } });
}

/** Whether a comment of this id is already there, written by the caller into this thread: a request that was sent twice. */
export async function isRepeated(tx: Tx, scope: WorkspaceScope, { id, threadId }: { id: string; threadId: string }): Promise<boolean> {
  const [found] = await tx.select({ threadId: comments.threadId, author: comments.author }).from(comments).where(eq(comments.id, id));
  return found?.threadId === threadId && found.author === scope.userId;
}
