import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { parseAnchor } from "#model/anchors.ts";
import type { Context } from "#server/services/context.ts";
import { openForComment, openGuest } from "#server/services/guest/open-guest.ts";
import { checkGuestBody, isRepeatedByGuest, spendComment, writeGuestComment } from "#server/services/guest/write-guest-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { tellOfGuestThread } from "#server/services/notifications/tell-of-guest.ts";
import { recordThread, STALE, tieTo } from "#server/services/threads/load-thread.ts";
import { STALE_LINKS } from "#server/services/review-links/load-link.ts";
import { loadContent } from "#server/services/versions/load-version.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { key: string; thread: string; comment: string; anchor: string; body: string };

/**
 * Starts a thread on a thing of what the guest reads. The ids are the caller's: sent twice, it is made once.
 * Throws `guest.unknown`, `link.…`, `thread.thingGone`, `thread.exists`, `thread.tooMany`, `comment.…`, `account.tooMany`.
 */
export async function beginAsGuest({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const { id, linkId, guestId, version } = await openGuest(ctx, input.key);
  await spendComment(ctx, { guestId, linkId });
  const body = checkGuestBody(input.body);
  // Versions are the team's to speak of: a guest knows one at the most.
  if (parseAnchor(input.anchor)?.kind === "version") throw new ServiceError("notFound", "thread.thingGone");
  const tied = await tieTo(ctx, { id }, input.anchor, version === null ? await ctx.hub.getPlan(id) : await loadContent(ctx.db, { id }, version));
  const told = await ctx.db.transaction(async (tx) => {
    const scope = await openForComment(tx, input.key);
    const first = { id: input.comment, threadId: input.thread };
    const [made] = await tx.insert(threads).values({ id: input.thread, workspaceId: scope.id, ...tied, versionId: scope.version, linkId: scope.linkId }).onConflictDoNothing().returning({ id: threads.id });
    if (!made) {
      if (await isRepeatedByGuest(tx, scope, first)) return [];
      throw new ServiceError("conflict", "thread.exists");
    }
    await requireRoom("threads", tx.$count(threads, eq(threads.workspaceId, scope.id)), 0);
    await writeGuestComment(tx, scope, { ...first, body });
    await recordThread(tx, { id: scope.id, memberId: null }, "thread.created", { ...tied, id: input.thread }, { guest: scope.name });
    return tellOfGuestThread(tx, scope, { id: input.thread, ...tied }, { id: input.comment, body });
  });
  ctx.hub.markStale(id, [...STALE, ...STALE_LINKS, ...(told.length > 0 ? NOTIFIED : [])]);
}
