import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { reviewAnswers } from "#db/schema/versions.ts";
import { members } from "#db/schema/workspaces.ts";
import { can } from "#model/access.ts";
import { excerptOf } from "#model/comment-text.ts";
import { openWorkspace, recordActivity, type Context, type WorkspaceScope } from "#server/services/context.ts";
import { NOTIFIED, notify } from "#server/services/notifications/notify.ts";
import { lockReview } from "#server/services/reviews/load-review.ts";
import { aboutVersion, STALE } from "#server/services/versions/load-version.ts";
import { ServiceError } from "#server/errors.ts";

export const VERDICTS = ["approved", "changes"] as const;
type Input = { workspace: string; review: string; verdict: (typeof VERDICTS)[number]; reason: string };

/** What the caller, who was asked, says of a version; said anew, it replaces what they said. Throws `review.notFound`, `review.notAsked`, `review.withdrawn`, `review.reasonMissing`. */
export async function answerReview({ ctx, input }: { ctx: Context; input: Input }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "review.answer");
  if (input.verdict === "changes" && input.reason === "") throw new ServiceError("invalid", "review.reasonMissing");
  const told = await ctx.db.transaction(async (tx) => {
    const review = await lockReview(tx, scope, input.review);
    const mine = and(eq(reviewAnswers.reviewId, review.id), eq(reviewAnswers.userId, scope.userId));
    const [before] = await tx.select().from(reviewAnswers).where(mine);
    if (!before) throw new ServiceError("forbidden", "review.notAsked");
    if (review.isWithdrawn) throw new ServiceError("conflict", "review.withdrawn");
    if (before.verdict === input.verdict && before.reason === input.reason) return [];
    await tx.update(reviewAnswers).set({ verdict: input.verdict, reason: input.reason, answeredAt: new Date() }).where(mine);
    await recordActivity(tx, scope, `review.${input.verdict}`, { version: review.version.id, name: review.version.name }, aboutVersion(review.version.id));
    const params = { version: review.version.id, versionName: review.version.name, review: review.id, verdict: input.verdict, ...(input.reason && { reason: excerptOf(input.reason) }) };
    // Changed before it was read, an answer is told once.
    return notify(tx, scope, { to: await concerned(tx, scope, review.askedBy, input.verdict), kind: "reviewAnswered", about: `${review.id}/${scope.userId}`, params });
  });
  ctx.hub.markStale(scope.id, [...STALE, ...(told.length > 0 ? NOTIFIED : [])]);
}

/** Whoever asked; and, where something is to be changed, all who can change it. */
async function concerned(tx: Tx, scope: WorkspaceScope, askedBy: string | null, verdict: Input["verdict"]): Promise<string[]> {
  const people = verdict === "changes" ? await tx.select({ userId: members.userId, role: members.role }).from(members).where(eq(members.workspaceId, scope.id)) : [];
  return [...(askedBy === null ? [] : [askedBy]), ...people.filter(({ role }) => can(role, "plan.edit")).map(({ userId }) => userId)];
}
