import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { checkBody, isRepeated, writeComment } from "#server/services/comments/write-comment.ts";
import { NOTIFIED } from "#server/services/notifications/notify.ts";
import { tellOfComment } from "#server/services/notifications/tell-of-comment.ts";
import { recordThread, STALE, tieTo } from "#server/services/threads/load-thread.ts";
import { loadContent } from "#server/services/versions/load-version.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { workspace: string; thread: string; comment: string; anchor: string; body: string; version?: string | undefined };

/**
 * Starts a thread on a thing of the plan, or of the version that is being read, with its first comment. The ids are the caller's: sent twice, it is made once.
 * Throws `version.notFound`, `thread.thingGone`, `thread.exists`, `thread.tooMany`, `comment.…`, `account.tooMany`.
 */
export async function createThread({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.write");
  await ctx.limits.spend("comment", scope.userId);
  const body = checkBody(input.body);
  const plan = await ctx.hub.getPlan(scope.id);
  const tied = await tieTo(ctx, scope, input.anchor, input.version === undefined ? plan : await loadContent(ctx.db, scope, input.version));
  const told = await ctx.db.transaction(async (tx) => {
    const [made] = await tx.insert(threads).values({ id: input.thread, workspaceId: scope.id, ...tied, versionId: input.version ?? null, createdBy: scope.userId }).onConflictDoNothing().returning({ id: threads.id });
    const first = { id: input.comment, threadId: input.thread };
    if (!made) {
      if (await isRepeated(tx, scope, first)) return [];
      throw new ServiceError("conflict", "thread.exists");
    }
    // The one just made is counted, too.
    await requireRoom("threads", tx.$count(threads, eq(threads.workspaceId, scope.id)), 0);
    await writeComment(tx, scope, { ...first, body });
    await recordThread(tx, scope, "thread.created", { ...tied, id: input.thread });
    return tellOfComment(tx, scope, plan, { id: input.thread, ...tied }, { id: input.comment, body });
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list", ...(told.length > 0 ? NOTIFIED : [])]);
}
