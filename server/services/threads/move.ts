import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockThread, recordThread, STALE, tieTo } from "#server/services/threads/load-thread.ts";

/** Ties a thread to another thing of the plan. Throws `thread.notFound`, `thread.thingGone`. */
export async function moveThread({ ctx, input }: { ctx: Context; input: { workspace: string; thread: string; anchor: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "thread.settle");
  const tied = await tieTo(ctx, scope, input.anchor, await ctx.hub.getPlan(scope.id));
  await ctx.db.transaction(async (tx) => {
    const thread = await lockThread(tx, scope, input.thread);
    if (thread.anchor === input.anchor) return;
    await tx.update(threads).set(tied).where(eq(threads.id, thread.id));
    await recordThread(tx, scope, "thread.moved", { ...tied, id: thread.id });
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list"]);
}
