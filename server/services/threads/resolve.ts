import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockThread, recordThread, STALE } from "#server/services/threads/load-thread.ts";

/** Resolves a thread, or opens it again. Throws `thread.notFound`; what is so already is no error. */
export async function resolveThread({ ctx, input }: { ctx: Context; input: { workspace: string; thread: string; resolved: boolean } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "thread.settle");
  await ctx.db.transaction(async (tx) => {
    const thread = await lockThread(tx, scope, input.thread);
    if (Boolean(thread.resolvedAt) === input.resolved) return;
    await tx.update(threads).set(input.resolved ? { resolvedAt: new Date(), resolvedBy: scope.userId } : { resolvedAt: null, resolvedBy: null }).where(eq(threads.id, thread.id));
    await recordThread(tx, scope, input.resolved ? "thread.resolved" : "thread.reopened", thread);
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list"]);
}
