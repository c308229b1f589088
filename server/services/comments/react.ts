import { and, eq } from "drizzle-orm";
import { commentReactions } from "#db/schema/comments.ts";
import type { Reaction } from "#model/comment-text.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { lockComment } from "#server/services/comments/load-comment.ts";

type Input = { workspace: string; comment: string; reaction: Reaction; on: boolean };

/** Gives a comment one's reaction, or takes it back. Throws `comment.notFound`. */
export async function reactToComment({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "thread.settle");
  await ctx.limits.spend("comment", scope.userId);
  await ctx.db.transaction(async (tx) => {
    const { id: commentId } = await lockComment(tx, scope, input.comment);
    const mine = { commentId, userId: scope.userId, reaction: input.reaction };
    if (input.on) await tx.insert(commentReactions).values(mine).onConflictDoNothing();
    else await tx.delete(commentReactions).where(and(eq(commentReactions.commentId, commentId), eq(commentReactions.userId, mine.userId), eq(commentReactions.reaction, mine.reaction)));
  });
  ctx.hub.markStale(scope.id, ["threads.get"]);
}
