import { eq } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import type { Context } from "#server/services/context.ts";
import { lockOwnComment } from "#server/services/guest/lock-own-comment.ts";
import { openForComment, openGuest } from "#server/services/guest/open-guest.ts";
import { checkGuestBody, spendComment } from "#server/services/guest/write-guest-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { quoteAnew } from "#server/services/notifications/tell-of-comment.ts";
import { STALE } from "#server/services/threads/load-thread.ts";

/** Changes the words of the guest's own comment; it is marked as edited. Throws `guest.unknown`, `link.…`, `comment.notFound`, `comment.notYours`, `comment.empty`, `comment.tooLong`, `account.tooMany`. */
export async function editAsGuest({ ctx, input }: { ctx: Context; input: { key: string; comment: string; body: string } }): Promise<void> {
  const { id, linkId, guestId } = await openGuest(ctx, input.key);
  await spendComment(ctx, { guestId, linkId });
  const body = checkGuestBody(input.body);
  const told = await ctx.db.transaction(async (tx) => {
    const { comment } = await lockOwnComment(tx, await openForComment(tx, input.key), input.comment);
    if (comment.body === body) return [];
    await tx.update(comments).set({ body, editedAt: new Date() }).where(eq(comments.id, comment.id));
    return quoteAnew(tx, id, { id: comment.id, body });
  });
  ctx.hub.markStale(id, [...STALE, ...(told.length > 0 ? NOTIFIED : [])]);
}
