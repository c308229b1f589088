import { eq } from "drizzle-orm";
import { threads } from "#db/schema/comments.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { lockThread, STALE, userOfMember } from "#server/services/threads/load-thread.ts";

type Input = { workspace: string; thread: string; member: string | null; due: string | null };

/** Gives a thread to a member to settle, until a day if there is one (`YYYY-MM-DD`); to nobody with null. Throws `thread.notFound`, `member.notFound`. */
export async function assignThread({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "thread.settle");
  await ctx.db.transaction(async (tx) => {
    const thread = await lockThread(tx, scope, input.thread);
    const assignee = input.member === null ? null : await userOfMember(tx, scope, input.member);
    if (thread.assignee === assignee && thread.due === input.due) return;
    await tx.update(threads).set({ assignee, due: input.due }).where(eq(threads.id, thread.id));
    if (thread.assignee !== assignee) await recordActivity(tx, scope, assignee ? "thread.assigned" : "thread.unassigned", { thread: thread.id, anchor: thread.anchor, ...(input.member ? { member: input.member } : {}) });
  });
  ctx.hub.markStale(scope.id, [...STALE, "activity.list"]);
}
