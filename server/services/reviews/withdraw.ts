import { eq } from "drizzle-orm";
import { reviews } from "#db/schema/versions.ts";
import { openWorkspace, recordActivity, type Context } from "#server/services/context.ts";
import { lockReview } from "#server/services/reviews/load-review.ts";
import { aboutVersion, STALE } from "#server/services/versions/load-version.ts";

/** Ends a review: nobody is waited for any more, and what was said stays. Throws `review.notFound`; ending an ended one is no error. */
export async function withdrawReview({ ctx, input }: { ctx: Context; input: { workspace: string; review: string } }): Promise<void> {
  const scope = await openWorkspace(ctx, input.workspace, "review.ask");
  await ctx.db.transaction(async (tx) => {
    const review = await lockReview(tx, scope, input.review);
    if (review.isWithdrawn) return;
    await tx.update(reviews).set({ withdrawnAt: new Date() }).where(eq(reviews.id, review.id));
    await recordActivity(tx, scope, "review.withdrawn", { version: review.version.id, name: review.version.name }, aboutVersion(review.version.id));
  });
  ctx.hub.markStale(scope.id, STALE);
}
