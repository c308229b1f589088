import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { comments, threadReads, threads } from "#db/schema/comments.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";

/** Every open thread of a workspace in the fewest words, oldest first: what it is about, how many comments it has, whether the caller has read them. */
export async function listMarks({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  return ctx.db.select({
    id: threads.id, anchor: threads.anchor, count: count(comments.id), unread: sql<boolean>`${threads.lastSeq} > coalesce(${threadReads.seq}, 0)`,
  }).from(threads)
    .innerJoin(comments, and(eq(comments.threadId, threads.id), isNull(comments.deletedAt)))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.userId, scope.userId)))
    .where(and(eq(threads.workspaceId, scope.id), isNull(threads.resolvedAt)))
    .groupBy(threads.id, threadReads.seq).orderBy(asc(threads.createdAt), asc(threads.id));
}
