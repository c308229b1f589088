import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockComment, requireOwn } from "#server/services/comments/load-comment.ts";
import { takeAway } from "#server/services/comments/take-away.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
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
    await recordThread(tx, scope, "comment.removed", thread);
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list", ...NOTIFIED]);
}
