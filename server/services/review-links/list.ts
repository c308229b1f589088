import { and, count, desc, eq, isNull } from "drizzle-orm";
import { comments } from "#db/schema/comments.ts";
import { guests, reviewLinks } from "#db/schema/review-links.ts";
import { openWorkspace, type Context } from "#server/services/context.ts";
import { linkProblem } from "#server/services/review-links/load-link.ts";

const SHOWN = 200;

/** The workspace's review links, newest first, without their tokens: how many guests came by each, and how much they said. */
export async function listReviewLinks({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "link.manage");
  const rows = await ctx.db.select().from(reviewLinks).where(eq(reviewLinks.workspaceId, scope.id)).orderBy(desc(reviewLinks.createdAt), desc(reviewLinks.id)).limit(SHOWN);
  const came = await ctx.db.select({ link: guests.linkId, count: count() }).from(guests).innerJoin(reviewLinks, eq(reviewLinks.id, guests.linkId)).where(eq(reviewLinks.workspaceId, scope.id)).groupBy(guests.linkId);
  const said = await ctx.db.select({ link: comments.linkId, count: count() }).from(comments).where(and(eq(comments.workspaceId, scope.id), isNull(comments.deletedAt))).groupBy(comments.linkId);
  const now = new Date();
  const of = (counts: readonly { link: string | null; count: number }[], id: string) => counts.find(({ link }) => link === id)?.count ?? 0;
  return rows.map((row) => ({
    id: row.id, label: row.label, live: row.live, version: row.versionId, mayComment: row.mayComment, hasPassword: row.passwordHash !== null, expiresAt: row.expiresAt.toISOString(), state: linkProblem(row, now) ?? ("active" as const),
    guests: of(came, row.id), comments: of(said, row.id),
  }));
}
