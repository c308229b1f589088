import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import type { Context } from "#server/services/context.ts";
import { openForComment, openGuest } from "#server/services/guest/open-guest.ts";
import { checkGuestBody, isRepeatedByGuest, spendComment, writeGuestComment } from "#server/services/guest/write-guest-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { tellOfGuestAnswer } from "#server/services/notifications/tell-of-guest.ts";
import { lockThread, recordThread, STALE } from "#server/services/threads/load-thread.ts";
import { STALE_LINKS } from "#server/services/review-links/load-link.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { key: string; thread: string; comment: string; body: string };

/** Answers in a thread of the guest's own link; one that was resolved is open again. Sent twice, it is written once. Throws `guest.unknown`, `link.…`, `thread.notFound`, `comment.…`, `account.tooMany`. */
export async function answerAsGuest({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const { id, linkId, guestId } = await openGuest(ctx, input.key);
  await spendComment(ctx, { guestId, linkId });
  const body = checkGuestBody(input.body);
  const told = await ctx.db.transaction(async (tx) => {
    const scope = await openForComment(tx, input.key);
    const thread = await lockThread(tx, scope, input.thread);
    if (thread.linkId !== scope.linkId) throw new ServiceError("notFound", "thread.notFound");
    const comment = { id: input.comment, threadId: thread.id };
    if (await isRepeatedByGuest(tx, scope, comment)) return [];
    await writeGuestComment(tx, scope, { ...comment, body });
    await tx.update(threads).set({ resolvedAt: null, resolvedBy: null }).where(eq(threads.id, thread.id));
    await recordThread(tx, { id: scope.id, memberId: null }, "comment.added", thread, { guest: scope.name });
    return tellOfGuestAnswer(tx, scope, thread, { id: comment.id, body });
  });
  ctx.hub.markStale(id, [...STALE, ...STALE_LINKS, ...(told.length > 0 ? NOTIFIED : [])]);
}
