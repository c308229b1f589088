import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { reviewAnswers, reviews, versions } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { openWorkspace, type Context, type WorkspaceScope } from "#server/services/context.ts";

/** The versions of a workspace, newest first, each with the reviews asked of it and what everyone asked says. */
export async function listVersions({ ctx, input }: { ctx: Context; input: { workspace: string } }) {
  const scope = await openWorkspace(ctx, input.workspace, "version.read");
  const rows = await ctx.db.select({ id: versions.id, name: versions.name, note: versions.note, fingerprint: versions.fingerprint, createdByName: versions.createdByName, maker: users.name, createdAt: versions.createdAt }).from(versions)
    .leftJoin(users, eq(users.id, versions.createdBy)).where(eq(versions.workspaceId, scope.id)).orderBy(desc(versions.createdAt), desc(versions.id));
  const asked = await reviewsOf(ctx.db, scope, rows.map(({ id }) => id));
  return rows.map(({ createdByName, maker, createdAt, ...version }) => ({
    ...version, by: maker ?? createdByName, at: createdAt.toISOString(), reviews: asked.get(version.id) ?? [],
  }));
}

async function reviewsOf(db: Db, scope: WorkspaceScope, ids: readonly string[]) {
  const rows = await db.select({ review: reviews, asker: users.name }).from(reviews).leftJoin(users, eq(users.id, reviews.askedBy))
    .where(inArray(reviews.versionId, [...ids])).orderBy(desc(reviews.createdAt), desc(reviews.id));
  const answers = await db.select({ answer: reviewAnswers, name: users.name, member: members.id }).from(reviewAnswers)
    .innerJoin(reviews, eq(reviews.id, reviewAnswers.reviewId)).leftJoin(users, eq(users.id, reviewAnswers.userId))
    .leftJoin(members, and(eq(members.userId, reviewAnswers.userId), eq(members.workspaceId, scope.id)))
    .where(inArray(reviews.versionId, [...ids])).orderBy(asc(users.name), asc(users.id));
  const shown = rows.map(({ review, asker }) => ({
    version: review.versionId, id: review.id, question: review.question, due: review.due, by: asker ?? review.askedByName, at: review.createdAt.toISOString(), withdrawn: review.withdrawnAt !== null,
    answers: answers.filter(({ answer }) => answer.reviewId === review.id)
      .map(({ answer, name, member }) => ({ name: name ?? "", member, yours: answer.userId === scope.userId, verdict: answer.verdict, reason: answer.reason, at: answer.answeredAt?.toISOString() ?? null })),
  }));
  return Map.groupBy(shown, ({ version }) => version);
}
