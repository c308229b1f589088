import { and, count, desc, eq, exists, ilike, inArray, isNotNull, isNull, lt, max, or, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { commentMentions, comments, threadReads, threads } from "#db/schema/comments.ts";
import { versions } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { excerptOf } from "#model/comment-text.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";

const PAGE = 30;
export const THREAD_FILTERS = ["open", "resolved", "mine", "mentions"] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number];
type Input = { workspace: string; filter: ThreadFilter; place?: string | undefined; anchor?: string | undefined; search?: string | undefined; cursor?: number | null | undefined };

/** Threads by their newest comment, newest first, 30 at a time; `cursor` is the `lastSeq` to go on from. "mine": I wrote in it or it is given to me. */
export async function listThreads({ ctx, input }: { ctx: Context; input: Input }) {
  const scope = await openWorkspace(ctx, input.workspace, "comment.read");
  const rows = await ctx.db.select({ thread: threads, read: threadReads.seq, assignee: members.id, version: { id: versions.id, name: versions.name } }).from(threads)
    .leftJoin(versions, eq(versions.id, threads.versionId))
    .leftJoin(threadReads, and(eq(threadReads.threadId, threads.id), eq(threadReads.userId, scope.userId)))
    .leftJoin(members, and(eq(members.userId, threads.assignee), eq(members.workspaceId, scope.id)))
    .where(and(
      eq(threads.workspaceId, scope.id), await matching(ctx, scope, input.filter),
      input.place === undefined ? undefined : eq(threads.place, input.place), input.anchor === undefined ? undefined : eq(threads.anchor, input.anchor),
      input.search ? saying(ctx.db, input.search) : undefined, input.cursor ? lt(threads.lastSeq, input.cursor) : undefined,
    ))
    .orderBy(desc(threads.lastSeq)).limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const ends = await endsOf(ctx.db, shown.map(({ thread }) => thread.id));
  return {
    threads: shown.map(({ thread, read, assignee, version }) => ({
      id: thread.id, anchor: thread.anchor, place: thread.place, names: thread.names, resolved: thread.resolvedAt !== null, assignee, version, byLink: thread.linkId !== null, due: thread.due, lastSeq: thread.lastSeq,
      unread: thread.lastSeq > (read ?? 0), ...ends.get(thread.id)!,
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.thread.lastSeq ?? null) : null,
  };
}

async function matching(ctx: Context, scope: WorkspaceScope, filter: ThreadFilter): Promise<SQL | undefined> {
  const inThread = eq(comments.threadId, threads.id);
  if (filter === "open") return isNull(threads.resolvedAt);
  if (filter === "resolved") return isNotNull(threads.resolvedAt);
  if (filter === "mine") return or(eq(threads.assignee, scope.userId), exists(ctx.db.select({ one: sql`1` }).from(comments).where(and(inThread, eq(comments.author, scope.userId), isNull(comments.deletedAt)))));
  const me = (await ctx.hub.getPlan(scope.id)).participants.filter(({ member }) => member === scope.memberId).map(({ id }) => `participant/${id}`);
  const mentioned = inArray(commentMentions.target, [`member/${scope.memberId}`, ...me]);
  return exists(ctx.db.select({ one: sql`1` }).from(comments).innerJoin(commentMentions, eq(commentMentions.commentId, comments.id)).where(and(inThread, mentioned)));
}

function saying(db: Db, search: string): SQL | undefined {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(sql`array_to_string(${threads.names}, ' ')`, pattern), exists(db.select({ one: sql`1` }).from(comments).where(and(eq(comments.threadId, threads.id), ilike(comments.body, pattern)))));
}

type Ends = { author: string; excerpt: string; at: string; lastAt: string; count: number };

/** How each thread begins, when it was last added to, and how many comments it has. */
async function endsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Ends>> {
  const ends = new Map<string, Ends>();
  if (ids.length === 0) return ends;
  const inThese = and(inArray(comments.threadId, [...ids]), isNull(comments.deletedAt));
  const firsts = await db.selectDistinctOn([comments.threadId], { threadId: comments.threadId, author: comments.authorName, body: comments.body, at: comments.createdAt }).from(comments)
    .where(inThese).orderBy(comments.threadId, comments.seq);
  const sums = await db.select({ threadId: comments.threadId, count: count(), lastAt: max(comments.createdAt) }).from(comments).where(inThese).groupBy(comments.threadId);
  for (const { threadId, author, body, at } of firsts) {
    const sum = sums.find((one) => one.threadId === threadId);
    ends.set(threadId, { author, excerpt: excerptOf(body), at: at.toISOString(), lastAt: (sum?.lastAt ?? at).toISOString(), count: sum?.count ?? 1 });
  }
  return ends;
}
