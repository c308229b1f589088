import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { comments, threads } from "#db/schema/comments.ts";
import type { Context } from "#server/services/context.ts";
import { openGuest } from "#server/services/guest/open-guest.ts";

/** The newest so many threads of a link are shown, and so many comments of them, from their beginning. */
const THREADS = 200;
const COMMENTS = 2000;

/** The threads that were begun by the guest's own link, newest first, with all that was said in them; never the team's own. Throws `guest.unknown`, `link.…`, `account.tooMany`. */
export async function listGuestThreads({ ctx, input }: { ctx: Context; input: { key: string } }) {
  const scope = await openGuest(ctx, input.key);
  const rows = await ctx.db.select().from(threads).where(and(eq(threads.linkId, scope.linkId), eq(threads.workspaceId, scope.id))).orderBy(desc(threads.lastSeq)).limit(THREADS);
  const said = rows.length === 0 ? [] : await ctx.db.select({ comment: comments, name: users.name }).from(comments).leftJoin(users, eq(users.id, comments.author))
    .where(inArray(comments.threadId, rows.map(({ id }) => id))).orderBy(asc(comments.seq)).limit(COMMENTS);
  const byThread = Map.groupBy(said, ({ comment }) => comment.threadId);
  return rows.map((thread) => ({
    id: thread.id, anchor: thread.anchor, place: thread.place, names: thread.names, resolvedAt: thread.resolvedAt?.toISOString() ?? null, lastSeq: thread.lastSeq,
    comments: (byThread.get(thread.id) ?? []).map(({ comment, name }) => ({
      id: comment.id, seq: comment.seq, author: name ?? comment.authorName, byLink: comment.linkId !== null, yours: comment.guestId === scope.guestId, body: comment.body,
      at: comment.createdAt.toISOString(), edited: comment.editedAt !== null, deleted: comment.deletedAt !== null,
    })),
  }));
}
