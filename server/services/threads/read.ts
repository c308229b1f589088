import { and, eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { markRead } from "#server/services/comments/write-comment.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { readOfThread } from "#server/services/notifications/of-thread.ts";
import { ServiceError } from "#server/errors.ts";

/** Notes that the caller has read a thread to its end, or, with `read` false, that they mean to come back to it. Throws `thread.notFound`. */
export async function readThread({ ctx, input }: { ctx: Context; input: { workspace: string; thread: string; read: boolean } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  await ctx.db.transaction(async (tx) => {
    const [thread] = await tx.select().from(threads).where(and(eq(threads.id, input.thread), eq(threads.workspaceId, scope.id)));
    if (!thread) throw new ServiceError("notFound", "thread.notFound");
    await markRead(tx, { threadId: thread.id, userId: scope.userId, seq: input.read ? thread.lastSeq : 0 });
    if (input.read) await readOfThread(tx, scope.userId, thread.id);
  });
}
