import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { commentReactions, comments, threadReads, threads } from "#db/schema/comments.ts";
import { versions } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { ServiceError } from "#server/errors.ts";

/** One thread with its comments in their order, and how far the caller has read it. Throws `thread.notFound`. */
export async function getThread({ ctx, input }: { ctx: Context; input: { workspace: string; thread: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  const [found] = await ctx.db.select({ thread: threads, version: { id: versions.id, name: versions.name } }).from(threads).leftJoin(versions, eq(versions.id, threads.versionId))
    .where(and(eq(threads.id, input.thread), eq(threads.workspaceId, scope.id)));
  if (!found) throw new ServiceError("notFound", "thread.notFound");
  const { thread, version } = found;
  const people = await membersByUser(ctx.db, scope, [thread.assignee, thread.resolvedBy]);
  const [read] = await ctx.db.select({ seq: threadReads.seq }).from(threadReads).where(and(eq(threadReads.threadId, thread.id), eq(threadReads.userId, scope.userId)));
  return {
    id: thread.id, anchor: thread.anchor, place: thread.place, names: thread.names, version, byLink: thread.linkId !== null, resolvedAt: thread.resolvedAt?.toISOString() ?? null, resolvedBy: people.get(thread.resolvedBy ?? "")?.name ?? null,
    assignee: people.get(thread.assignee ?? "")?.id ?? null, due: thread.due, lastSeq: thread.lastSeq, readSeq: read?.seq ?? 0, comments: await commentsOf(ctx.db, scope, thread.id),
  };
}

async function commentsOf(db: Db, scope: WorkspaceScope, threadId: string) {
  const rows = await db.select({ comment: comments, name: users.name, member: members.id }).from(comments)
    .leftJoin(users, eq(users.id, comments.author)).leftJoin(members, and(eq(members.userId, comments.author), eq(members.workspaceId, scope.id)))
    .where(eq(comments.threadId, threadId)).orderBy(asc(comments.seq));
  const given = await db.select({ commentId: commentReactions.commentId, userId: commentReactions.userId, reaction: commentReactions.reaction, name: users.name }).from(commentReactions)
    .innerJoin(users, eq(users.id, commentReactions.userId)).innerJoin(comments, eq(comments.id, commentReactions.commentId)).where(eq(comments.threadId, threadId)).orderBy(asc(users.name));
  return rows.map(({ comment, name, member }) => ({
    id: comment.id, seq: comment.seq, author: { member, name: name ?? comment.authorName }, byLink: comment.linkId !== null, yours: comment.author === scope.userId, body: comment.body,
    at: comment.createdAt.toISOString(), edited: comment.editedAt !== null, deleted: comment.deletedAt !== null,
    reactions: reactionsOf(given.filter(({ commentId }) => commentId === comment.id), scope.userId),
  }));
}

function reactionsOf(given: readonly { userId: string; reaction: string; name: string }[], me: string) {
  return [...new Set(given.map(({ reaction }) => reaction))].sort().map((reaction) => {
    const of = given.filter((one) => one.reaction === reaction);
    return { reaction, names: of.map(({ name }) => name), yours: of.some(({ userId }) => userId === me) };
  });
}

async function membersByUser(db: Db, scope: WorkspaceScope, userIds: readonly (string | null)[]): Promise<ReadonlyMap<string, { id: string | null; name: string }>> {
  const ids = userIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db.select({ userId: users.id, id: members.id, name: users.name }).from(users).leftJoin(members, and(eq(members.userId, users.id), eq(members.workspaceId, scope.id))).where(inArray(users.id, ids));
  return new Map(rows.map((row) => [row.userId, row]));
}
