import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { comments, threads } from "#db/schema/comments.ts";
import { typedComment } from "#model/comment-text.ts";
import { checkBody } from "#server/services/comments/write-comment.ts";
import type { Context } from "#server/services/context.ts";
import type { GuestScope } from "#server/services/guest/open-guest.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

type Comment = { id: string; threadId: string; body: string };

/** Counts a comment of a guest, for them, for all who came by their link, and for all at their address. Throws `account.tooMany`. */
export async function spendComment(ctx: Context, scope: Pick<GuestScope, "guestId" | "linkId">): Promise<void> {
  await ctx.limits.spend("guestComment", scope.guestId);
  await ctx.limits.spend("guestCommentByLink", scope.linkId);
  await ctx.limits.spend("guestCommentFromAddress", ctx.address);
}

/** A guest's text as it is kept: whom and what it names is words alone, for a guest calls nobody. Throws `comment.empty`, `comment.tooLong`. */
export const checkGuestBody = (text: string): string => checkBody(typedComment(checkBody(text)).typed);

/** Writes a guest's comment at the end of a locked thread, marked as theirs. Throws `comment.exists` when the id is taken, `comment.tooMany`. */
export async function writeGuestComment(tx: Tx, scope: GuestScope, { id, threadId, body }: Comment): Promise<void> {
  await requireRoom("commentsPerThread", tx.$count(comments, eq(comments.threadId, threadId)));
  const [written] = await tx.insert(comments).values({ id, threadId, workspaceId: scope.id, authorName: scope.name, linkId: scope.linkId, guestId: scope.guestId, body }).onConflictDoNothing().returning({ seq: comments.seq });
  if (!written) throw new ServiceError("conflict", "comment.exists");
  await tx.update(threads).set({ lastSeq: written.seq }).where(eq(threads.id, threadId));
}

/** Whether this guest has already written a comment of this id into this thread: a request that was sent twice. */
export async function isRepeatedByGuest(tx: Tx, scope: GuestScope, { id, threadId }: Omit<Comment, "body">): Promise<boolean> {
  const [found] = await tx.select({ threadId: comments.threadId, guestId: comments.guestId }).from(comments).where(eq(comments.id, id));
  return found?.threadId === threadId && found.guestId === scope.guestId;
}
