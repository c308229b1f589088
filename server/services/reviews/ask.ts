import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { reviewAnswers, reviews } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { can } from "#model/access.ts";
import { openWorkspace, recordActivity, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { NOTIFIED, notify } from "#server/services/notifications/notify.ts";
import { aboutVersion, loadVersion, STALE } from "#server/services/versions/load-version.ts";
import { requireRoom } from "#server/services/require-room.ts";
import { ServiceError } from "#server/errors.ts";

type Input = { workspace: string; review: string; version: string; members: string[]; question: string; due: string | null };

/** Asks members what they think of a version, until a day if there is one (`YYYY-MM-DD`). The id is the caller's: sent twice, it is asked once. Throws `version.notFound`, `member.notFound`, `review.cannotAnswer`, `review.exists`, `review.tooMany`. */
export async function askForReview({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "review.ask");
  await ctx.limits.spend("version", scope.userId);
  const told = await ctx.db.transaction(async (tx) => {
    const version = await loadVersion(tx, scope, input.version);
    const asked = await usersOf(tx, scope, input.members);
    const [asker] = await tx.select({ name: users.name }).from(users).where(eq(users.id, scope.userId));
    const [made] = await tx.insert(reviews).values({ id: input.review, versionId: version.id, question: input.question, due: input.due, askedBy: scope.userId, askedByName: asker?.name ?? "" }).onConflictDoNothing().returning({ id: reviews.id });
    if (!made) {
      const [found] = await tx.select({ id: reviews.id }).from(reviews).where(and(eq(reviews.id, input.review), eq(reviews.versionId, version.id), eq(reviews.askedBy, scope.userId)));
      if (!found) throw new ServiceError("conflict", "review.exists");
      return [];
    }
    await requireRoom("reviewsPerVersion", tx.$count(reviews, eq(reviews.versionId, version.id)), 0);
    await tx.insert(reviewAnswers).values(asked.map((userId) => ({ reviewId: input.review, userId })));
    await recordActivity(tx, scope, "review.asked", { version: version.id, name: version.name, count: asked.length }, aboutVersion(version.id));
    return notify(tx, scope, { to: asked, kind: "reviewAsked", params: { version: version.id, versionName: version.name, review: input.review } });
  });
  ctx.hub.markStale(scope.id, [...STALE, ...(told.length > 0 ? NOTIFIED : [])]);
}

/** The users behind members of this workspace, each of whom may answer. */
async function usersOf(tx: Tx, scope: WorkspaceScope, memberIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(memberIds)];
  const rows = await tx.select({ userId: members.userId, role: members.role, name: users.name }).from(members).innerJoin(users, eq(users.id, members.userId)).where(and(eq(members.workspaceId, scope.id), inArray(members.id, ids)));
  if (rows.length < ids.length) throw new ServiceError("notFound", "member.notFound");
  const reader = rows.find(({ role }) => !can(role, "review.answer"));
  if (reader) throw new ServiceError("invalid", "review.cannotAnswer", { name: reader.name });
  return rows.map(({ userId }) => userId);
}
