import { takeAway } from "#server/services/comments/take-away.ts";
import type { Context } from "#server/services/context.ts";
import { lockOwnComment } from "#server/services/guest/lock-own-comment.ts";
import { openForComment, openGuest } from "#server/services/guest/open-guest.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { STALE_LINKS } from "#server/services/review-links/load-link.ts";
import { recordThread, STALE } from "#server/services/threads/load-thread.ts";

/** Deletes the guest's own comment: where it was answered its place stays; a thread without words goes. Throws `guest.unknown`, `link.…`, `comment.notFound`, `comment.notYours`, `account.tooMany`. */
export async function removeAsGuest({ ctx, input }: { ctx: Context; input: { key: string; comment: string } }): Promise<void> {
  const { id } = await openGuest(ctx, input.key);
  await ctx.db.transaction(async (tx) => {
    const scope = await openForComment(tx, input.key);
    const { comment, thread } = await lockOwnComment(tx, scope, input.comment);
    await takeAway(tx, comment);
    await recordThread(tx, { id, memberId: null }, "comment.removed", thread, { guest: scope.name });
  });
  ctx.hub.markStale(id, [...STALE, ...STALE_LINKS, ...NOTIFIED]);
}
