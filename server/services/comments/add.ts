import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { findThing, parseAnchor } from "#model/anchors.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { checkBody, isRepeated, writeComment } from "#server/services/comments/write-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { tellOfComment } from "#server/services/notifications/tell-of-comment.ts";
import { lockThread, recordThread, STALE } from "#server/services/threads/load-thread.ts";

type Input = { workspace: string; thread: string; comment: string; body: string };

/** Answers in a thread; one that was resolved is open again. Sent twice, it is written once. Throws `thread.notFound`, `comment.…`, `account.tooMany`. */
export async function addComment({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.write");
  await ctx.limits.spend("comment", scope.userId);
  const body = checkBody(input.body);
  const plan = await ctx.hub.getPlan(scope.id);
  const told = await ctx.db.transaction(async (tx) => {
    const thread = await lockThread(tx, scope, input.thread);
    const comment = { id: input.comment, threadId: thread.id };
    if (await isRepeated(tx, scope, comment)) return [];
    await writeComment(tx, scope, { ...comment, body });
    const anchor = parseAnchor(thread.anchor);
    const found = anchor && findThing(plan, anchor);
    const names = found && found.names.length > 0 ? [...found.names] : thread.names;
    await tx.update(threads).set({ resolvedAt: null, resolvedBy: null, names }).where(eq(threads.id, thread.id));
    await recordThread(tx, scope, "comment.added", { ...thread, names });
    return tellOfComment(tx, scope, plan, { ...thread, names }, { id: comment.id, body });
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list", ...(told.length > 0 ? NOTIFIED : [])]);
}
